<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
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
