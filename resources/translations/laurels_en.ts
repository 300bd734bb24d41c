<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ArchiveReportText</name>
    <message numerus="yes">
        <source>%n new endorsement(s)</source>
        <translation>
            <numerusform>%n new endorsement</numerusform>
            <numerusform>%n new endorsements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone: %1</source>
        <translation>
            <numerusform>%n gone: %1</numerusform>
            <numerusform>%n gone: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endorsement(s) with another status</source>
        <translation>
            <numerusform>%n endorsement with another status</numerusform>
            <numerusform>%n endorsements with another status</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endorsement(s) with another spelling of the skill, or another name or address of the person</source>
        <translation>
            <numerusform>%n endorsement with another spelling of the skill, or another name or address of the person</numerusform>
            <numerusform>%n endorsements with another spelling of the skill, or another name or address of the person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to-do(s) confirmed as done</source>
        <translation>
            <numerusform>%n to-do confirmed as done</numerusform>
            <numerusform>%n to-dos confirmed as done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out</source>
        <translation>
            <numerusform>%n line left out</numerusform>
            <numerusform>%n lines left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <translation>
            <numerusform>%n read</numerusform>
            <numerusform>%n read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n kept</numerusform>
            <numerusform>%n kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) merged</source>
        <translation>
            <numerusform>%n duplicate merged</numerusform>
            <numerusform>%n duplicates merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n without a date</numerusform>
            <numerusform>%n without a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a status that Laurels does not know</source>
        <translation>
            <numerusform>%n with a status that Laurels does not know</numerusform>
            <numerusform>%n with a status that Laurels does not know</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn, or taken off the profile with the skill</source>
        <translation>
            <numerusform>%n withdrawn, or taken off the profile with the skill</numerusform>
            <numerusform>%n withdrawn, or taken off the profile with the skill</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n because the connection ended</source>
        <translation>
            <numerusform>%n because the connection ended</numerusform>
            <numerusform>%n because the connection ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a reason in the archive</source>
        <translation>
            <numerusform>%n without a reason in the archive</numerusform>
            <numerusform>%n without a reason in the archive</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeletionText</name>
    <message numerus="yes">
        <source>%n account(s): %1.</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>
            <numerusform>%n account: %1.</numerusform>
            <numerusform>%n accounts: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that have not been sent yet, and then never will be.</source>
        <translation>
            <numerusform>%n change that has not been sent yet, and then never will be.</numerusform>
            <numerusform>%n changes that have not been sent yet, and then never will be.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to-do(s) that no archive has confirmed yet.</source>
        <translation>
            <numerusform>%n to-do that no archive has confirmed yet.</numerusform>
            <numerusform>%n to-dos that no archive has confirmed yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be deleted:</source>
        <translation>
            <numerusform>%n thing could not be deleted:</numerusform>
            <numerusform>%n things could not be deleted:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message numerus="yes">
        <source>%n endorsement(s) read so far.</source>
        <translation>
            <numerusform>%n endorsement read so far.</numerusform>
            <numerusform>%n endorsements read so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n kept</numerusform>
            <numerusform>%n kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endorsement(s) are hidden by the search and the status filter.</source>
        <translation>
            <numerusform>%n endorsement is hidden by the search and the status filter.</numerusform>
            <numerusform>%n endorsements are hidden by the search and the status filter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::AccountCommands</name>
    <message numerus="yes">
        <source>%n endorsement(s) could not be read and were left out.</source>
        <translation>
            <numerusform>%n endorsement could not be read and was left out.</numerusform>
            <numerusform>%n endorsements could not be read and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::ActivityCommands</name>
    <message numerus="yes">
        <source>Sending %n change(s).</source>
        <translation>
            <numerusform>Sending %n change.</numerusform>
            <numerusform>Sending %n changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trying %n change(s) again.</source>
        <translation>
            <numerusform>Trying %n change again.</numerusform>
            <numerusform>Trying %n changes again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled %n change(s).</source>
        <translation>
            <numerusform>Cancelled %n change.</numerusform>
            <numerusform>Cancelled %n changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::ActivityPage</name>
    <message numerus="yes">
        <source>%n change(s) selected</source>
        <translation>
            <numerusform>%n change selected</numerusform>
            <numerusform>%n changes selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are hidden by the search and the filter.</source>
        <translation>
            <numerusform>%n change is hidden by the search and the filter.</numerusform>
            <numerusform>%n changes are hidden by the search and the filter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::BulkBar</name>
    <message numerus="yes">
        <source>%1, %n failed</source>
        <extracomment>%1 is for instance &quot;Hiding: 3 of 50 done&quot;.</extracomment>
        <translation>
            <numerusform>%1, %n failed</numerusform>
            <numerusform>%1, %n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 failed and are selected. %2</source>
        <extracomment>%1 is how many of them, %2 the reason.</extracomment>
        <translation>
            <numerusform>%n of %1 failed and is selected. %2</numerusform>
            <numerusform>%n of %1 failed and are selected. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::ChangeStatusDialog</name>
    <message numerus="yes">
        <source>%n endorsements are selected.</source>
        <translation>
            <numerusform>%n endorsement is selected.</numerusform>
            <numerusform>%n endorsements are selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::DetailsPane</name>
    <message numerus="yes">
        <source>%n endorsement(s) selected</source>
        <translation>
            <numerusform>%n endorsement selected</numerusform>
            <numerusform>%n endorsements selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %n person(s)</source>
        <translation>
            <numerusform>by %n person</numerusform>
            <numerusform>by %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n person(s)</source>
        <translation>
            <numerusform>for %n person</numerusform>
            <numerusform>for %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::EndorsementsPage</name>
    <message numerus="yes">
        <source>%n left to review</source>
        <extracomment>How many endorsements still wait for a decision.</extracomment>
        <translation>
            <numerusform>%n left to review</numerusform>
            <numerusform>%n left to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::EndorsingBar</name>
    <message numerus="yes">
        <source>%n failed.</source>
        <translation>
            <numerusform>%n failed.</numerusform>
            <numerusform>%n failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next goes in %n second(s).</source>
        <translation>
            <numerusform>The next goes in %n second.</numerusform>
            <numerusform>The next goes in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::ExportDialog</name>
    <message numerus="yes">
        <source>The %n &amp;selected</source>
        <translation>
            <numerusform>The %n &amp;selected</numerusform>
            <numerusform>The %n &amp;selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n of this &amp;list, as filtered</source>
        <translation>
            <numerusform>The %n of this &amp;list, as filtered</numerusform>
            <numerusform>The %n of this &amp;list, as filtered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;All %n, received and given</source>
        <translation>
            <numerusform>&amp;All %n, received and given</numerusform>
            <numerusform>&amp;All %n, received and given</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::FarewellGuard</name>
    <message numerus="yes">
        <source>Sending %n change(s). What does not get through is kept for next time.</source>
        <translation>
            <numerusform>Sending %n change. What does not get through is kept for next time.</numerusform>
            <numerusform>Sending %n changes. What does not get through is kept for next time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::FilterBar</name>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::FirstSyncDialog</name>
    <message numerus="yes">
        <source>You have received %n endorsements so far.</source>
        <translation>
            <numerusform>You have received %n endorsement so far.</numerusform>
            <numerusform>You have received %n endorsements so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;All %n of them</source>
        <translation>
            <numerusform>&amp;All %n of them</numerusform>
            <numerusform>&amp;All %n of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::HeldBar</name>
    <message numerus="yes">
        <source>Waiting from last time: %n change(s), not sent yet.</source>
        <translation>
            <numerusform>Waiting from last time: %n change, not sent yet.</numerusform>
            <numerusform>Waiting from last time: %n changes, not sent yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %n change(s) from last time.</source>
        <translation>
            <numerusform>Sending %n change from last time.</numerusform>
            <numerusform>Sending %n changes from last time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n change(s) from last time?</source>
        <translation>
            <numerusform>Discard %n change from last time?</numerusform>
            <numerusform>Discard %n changes from last time?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::HistoryCommands</name>
    <message numerus="yes">
        <source>%n change(s) since %1, of all accounts.</source>
        <extracomment>%1 is a date.</extracomment>
        <translation>
            <numerusform>%n change since %1, of all accounts.</numerusform>
            <numerusform>%n changes since %1, of all accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n change(s) to %1.</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>
            <numerusform>Exported %n change to %1.</numerusform>
            <numerusform>Exported %n changes to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete the history of all accounts? It holds %n change(s).</source>
        <translation>
            <numerusform>Delete the history of all accounts? It holds %n change.</numerusform>
            <numerusform>Delete the history of all accounts? It holds %n changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted the history of %n change(s).</source>
        <translation>
            <numerusform>Deleted the history of %n change.</numerusform>
            <numerusform>Deleted the history of %n changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::ListCommands</name>
    <message numerus="yes">
        <source>Copied %n line(s).</source>
        <translation>
            <numerusform>Copied %n line.</numerusform>
            <numerusform>Copied %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n endorsement(s) to %1.</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>
            <numerusform>Exported %n endorsement to %1.</numerusform>
            <numerusform>Exported %n endorsements to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::PeoplePage</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n person(s)</source>
        <extracomment>%1 is a number, too.</extracomment>
        <translation>
            <numerusform>%1 of %n person</numerusform>
            <numerusform>%1 of %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) selected</source>
        <translation>
            <numerusform>%n person selected</numerusform>
            <numerusform>%n people selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::PersonSummaryModel</name>
    <message numerus="yes">
        <source>%n skill(s)</source>
        <translation>
            <numerusform>%n skill</numerusform>
            <numerusform>%n skills</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::RemoveAccountDialog</name>
    <message numerus="yes">
        <source>%n change(s) of this account have not reached LinkedIn yet.</source>
        <translation>
            <numerusform>%n change of this account has not reached LinkedIn yet.</numerusform>
            <numerusform>%n changes of this account have not reached LinkedIn yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending: %n change(s) left…</source>
        <translation>
            <numerusform>Sending: %n change left…</numerusform>
            <numerusform>Sending: %n changes left…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) failed and are dropped if you remove the account now. %1</source>
        <translation>
            <numerusform>%n change failed and is dropped if you remove the account now. %1</numerusform>
            <numerusform>%n changes failed and are dropped if you remove the account now. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to-do(s) that you have not done on LinkedIn yet go with it.</source>
        <translation>
            <numerusform>%n to-do that you have not done on LinkedIn yet goes with it.</numerusform>
            <numerusform>%n to-dos that you have not done on LinkedIn yet go with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::SkillsForm</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>about %n hour</numerusform>
            <numerusform>about %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skill(s) of %1, one after the other.</source>
        <translation>
            <numerusform>%n skill of %1.</numerusform>
            <numerusform>%n skills of %1, one after the other.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait(s) for another day: that is all for today.</source>
        <translation>
            <numerusform>%n of them waits for another day: that is all for today.</numerusform>
            <numerusform>%n of them wait for another day: that is all for today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Endorse %n skill(s)</source>
        <translation>
            <numerusform>Endorse %n skill</numerusform>
            <numerusform>Endorse %n skills</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::SkillsPage</name>
    <message numerus="yes">
        <source>%n skill(s)</source>
        <translation>
            <numerusform>%n skill</numerusform>
            <numerusform>%n skills</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n skill(s)</source>
        <extracomment>%1 is a number, too.</extracomment>
        <translation>
            <numerusform>%1 of %n skill</numerusform>
            <numerusform>%1 of %n skills</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skill(s) selected</source>
        <translation>
            <numerusform>%n skill selected</numerusform>
            <numerusform>%n skills selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::StatusLine</name>
    <message numerus="yes">
        <source>Reading… %n endorsement(s) so far</source>
        <translation>
            <numerusform>Reading… %n endorsement so far</numerusform>
            <numerusform>Reading… %n endorsements so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n change waiting</numerusform>
            <numerusform>%n changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new since %1</source>
        <extracomment>%1 is for instance &quot;Tuesday&quot;, &quot;yesterday&quot; or &quot;14:05&quot;.</extracomment>
        <translation>
            <numerusform>%n new since %1</numerusform>
            <numerusform>%n new since %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::TodoCommands</name>
    <message numerus="yes">
        <source>Removed %n change(s) from the list.</source>
        <translation>
            <numerusform>Removed %n change from the list.</numerusform>
            <numerusform>Removed %n changes from the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n change(s) back into the list.</source>
        <translation>
            <numerusform>Put %n change back into the list.</numerusform>
            <numerusform>Put %n changes back into the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::Triage</name>
    <message numerus="yes">
        <source>Noted %n to-do(s). Nothing changes before you do it on LinkedIn.</source>
        <translation>
            <numerusform>Noted %n to-do. Nothing changes before you do it on LinkedIn.</numerusform>
            <numerusform>Noted %n to-dos. Nothing changes before you do it on LinkedIn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::Troubles</name>
    <message numerus="yes">
        <source>%n change(s) failed. %1</source>
        <extracomment>%1 is the reason.</extracomment>
        <translation>
            <numerusform>%n change failed. %1</numerusform>
            <numerusform>%n changes failed. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laurels::UndoBar</name>
    <message numerus="yes">
        <source>%1 in %n second(s).</source>
        <extracomment>%1 is for instance &quot;Rejecting 3 endorsements&quot;.</extracomment>
        <translation>
            <numerusform>%1 in %n second.</numerusform>
            <numerusform>%1 in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message numerus="yes">
        <source>Showed %n endorsement(s)</source>
        <translation>
            <numerusform>Showed %n endorsement</numerusform>
            <numerusform>Showed %n endorsements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hid %n endorsement(s)</source>
        <translation>
            <numerusform>Hid %n endorsement</numerusform>
            <numerusform>Hid %n endorsements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rejected %n endorsement(s)</source>
        <translation>
            <numerusform>Rejected %n endorsement</numerusform>
            <numerusform>Rejected %n endorsements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdrew %n endorsement(s)</source>
        <translation>
            <numerusform>Withdrew %n endorsement</numerusform>
            <numerusform>Withdrew %n endorsements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %n endorsement(s)</source>
        <translation>
            <numerusform>Changed %n endorsement</numerusform>
            <numerusform>Changed %n endorsements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Showing %n endorsement(s)</source>
        <translation>
            <numerusform>Showing %n endorsement</numerusform>
            <numerusform>Showing %n endorsements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hiding %n endorsement(s)</source>
        <translation>
            <numerusform>Hiding %n endorsement</numerusform>
            <numerusform>Hiding %n endorsements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rejecting %n endorsement(s)</source>
        <translation>
            <numerusform>Rejecting %n endorsement</numerusform>
            <numerusform>Rejecting %n endorsements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdrawing %n endorsement(s)</source>
        <translation>
            <numerusform>Withdrawing %n endorsement</numerusform>
            <numerusform>Withdrawing %n endorsements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing %n endorsement(s)</source>
        <translation>
            <numerusform>Changing %n endorsement</numerusform>
            <numerusform>Changing %n endorsements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept %n endorsement(s)</source>
        <translation>
            <numerusform>Kept %n endorsement</numerusform>
            <numerusform>Kept %n endorsements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, kept %n other(s)</source>
        <extracomment>%1 is for instance &quot;Showed 3 endorsements&quot;; the others were as wished before.</extracomment>
        <translation>
            <numerusform>%1, kept %n other</numerusform>
            <numerusform>%1, kept %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noted: show %n endorsement(s) on LinkedIn</source>
        <translation>
            <numerusform>Noted: show %n endorsement on LinkedIn</numerusform>
            <numerusform>Noted: show %n endorsements on LinkedIn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noted: hide %n endorsement(s) on LinkedIn</source>
        <translation>
            <numerusform>Noted: hide %n endorsement on LinkedIn</numerusform>
            <numerusform>Noted: hide %n endorsements on LinkedIn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noted: reject %n endorsement(s) on LinkedIn</source>
        <translation>
            <numerusform>Noted: reject %n endorsement on LinkedIn</numerusform>
            <numerusform>Noted: reject %n endorsements on LinkedIn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noted: withdraw %n endorsement(s) on LinkedIn</source>
        <translation>
            <numerusform>Noted: withdraw %n endorsement on LinkedIn</numerusform>
            <numerusform>Noted: withdraw %n endorsements on LinkedIn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noted: change %n endorsement(s) on LinkedIn</source>
        <translation>
            <numerusform>Noted: change %n endorsement on LinkedIn</numerusform>
            <numerusform>Noted: change %n endorsements on LinkedIn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryWords</name>
    <message numerus="yes">
        <source>%n endorsement(s)</source>
        <translation>
            <numerusform>%n endorsement</numerusform>
            <numerusform>%n endorsements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n min</source>
        <comment>how long ago, short</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>how long ago, short</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>how long ago, short</comment>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
</context>
</TS>
