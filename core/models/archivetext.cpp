// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/archivetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace Laurels {

namespace {

// Some of these are about the whole archive or about one file of it, as it happens.
constexpr CodeWords byArchiveCode[] = {
    // What was chosen.
    {"archive.notReadable",
     {QT_TRANSLATE_NOOP("ErrorText", "The archive cannot be read, or a file or folder in it cannot."),
      QT_TRANSLATE_NOOP("ErrorText", "Check that it is still there and that you may open it, then try again. "
                                     "The details hold the reason."),
      ErrorHelp::Retry}},
    {"archive.notAnArchive",
     {QT_TRANSLATE_NOOP("ErrorText", "This is not a ZIP file."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose the ZIP that LinkedIn sent, or the folder you unpacked it to. "
                                     "If you downloaded it after 72 hours, ask for a new one.")}},
    {"archive.singleFile",
     {QT_TRANSLATE_NOOP("ErrorText", "This is a single file out of an archive."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose the whole ZIP that LinkedIn sent, or the folder you unpacked it "
                                     "to.")}},
    {"archive.nestedArchive",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "None of LinkedIn's files is in here, only another ZIP that may hold them."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose that ZIP, whose name is in the details. If it lies in another "
                                     "ZIP, unpack that one first.")}},
    {"archive.nothingFound",
     {QT_TRANSLATE_NOOP("ErrorText", "None of LinkedIn's files that Laurels reads are in here."),
      QT_TRANSLATE_NOOP("ErrorText", "Ask LinkedIn for a copy with Endorsements ticked, or choose another "
                                     "file.")}},
    {"archive.severalExports",
     {QT_TRANSLATE_NOOP("ErrorText", "Several archives lie side by side in here, and either may be meant."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Choose one of them. If they are in one ZIP, unpack it first. The details name "
                        "their folders.")}},
    // The ZIP.
    {"archive.damaged",
     {QT_TRANSLATE_NOOP("ErrorText", "The ZIP is incomplete or damaged."),
      QT_TRANSLATE_NOOP("ErrorText", "Download it again from LinkedIn's mail.")}},
    {"archive.encrypted",
     {QT_TRANSLATE_NOOP("ErrorText", "The files are protected by a password."),
      QT_TRANSLATE_NOOP("ErrorText", "Unpack the ZIP with its password and choose the folder.")}},
    {"archive.unsupported",
     {QT_TRANSLATE_NOOP("ErrorText", "The ZIP is packed in a way that Laurels cannot read."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose the ZIP as LinkedIn sent it, or unpack this one and choose the "
                                     "folder.")}},
    {"archive.unsafeNames",
     {QT_TRANSLATE_NOOP("ErrorText", "The names in this ZIP lead to places outside of it, which LinkedIn's "
                                     "never do. Nothing was read."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose the ZIP as LinkedIn sent it.")}},
    {"archive.tooManyFiles",
     {QT_TRANSLATE_NOOP("ErrorText", "There are far more files in here than LinkedIn sends."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose the ZIP as LinkedIn sent it, or a folder that holds nothing but "
                                     "what was in it.")}},
    {"archive.tooLarge",
     {QT_TRANSLATE_NOOP("ErrorText", "This is far larger than what LinkedIn sends, so it was not read."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose the ZIP as LinkedIn sent it. If this is the one, please report "
                                     "it with the details.")}},
    // What it is, beside what is here already.
    {"archive.empty",
     {QT_TRANSLATE_NOOP("ErrorText", "There is no list of endorsements in this archive."),
      QT_TRANSLATE_NOOP("ErrorText", "Ask LinkedIn for a copy with Endorsements ticked. LinkedIn also leaves "
                                     "the lists out while there is nothing in them.")}},
    {"archive.otherOwner",
     {QT_TRANSLATE_NOOP("ErrorText", "This is the archive of another person than this account's."),
      QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed. Open it as an account of its own.")}},
    {"archive.older",
     {QT_TRANSLATE_NOOP("ErrorText", "This archive is older than the one that this account shows."),
      QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed. Open the one that LinkedIn sent last.")}},
    {"archive.noSync",
     {QT_TRANSLATE_NOOP("ErrorText", "An archive is a copy of one day."),
      QT_TRANSLATE_NOOP("ErrorText", "With File > Open LinkedIn archive… you open a newer one.")}},
    {"archive.noEndorsement",
     {QT_TRANSLATE_NOOP("ErrorText", "Your archive holds no such endorsement."),
      QT_TRANSLATE_NOOP("ErrorText", "Check the URN; the list shows what the archive holds.")}},
    // What Laurels keeps of it.
    {"archive.factsNotWritten",
     {QT_TRANSLATE_NOOP("ErrorText", "What the archive tells of people and skills could not be written."),
      QT_TRANSLATE_NOOP("ErrorText", "Check that the disk is not full and that the profile directory belongs "
                                     "to you, then open the archive again."),
      ErrorHelp::Retry}},
    {"archive.factsDamaged",
     {QT_TRANSLATE_NOOP("ErrorText", "What Laurels remembered of this archive is damaged."),
      QT_TRANSLATE_NOOP("ErrorText", "Open the archive again, or a newer one: it brings everything anew.")}},
    {"archive.factsNewer",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "What Laurels remembered of this archive was written by a newer Laurels."),
      QT_TRANSLATE_NOOP("ErrorText", "Use the newer Laurels, or open the archive again with this one.")}},
    // A file of it.
    {"archive.columnsMissing",
     {QT_TRANSLATE_NOOP("ErrorText", "This file does not have the columns that LinkedIn's archive has."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Choose the file as LinkedIn sent it. If a spreadsheet program saved it again, "
                        "save it with commas between the columns.")}},
    {"archive.sideUnclear",
     {QT_TRANSLATE_NOOP("ErrorText", "This file has columns for both sides, so it does not tell whether the "
                                     "endorsements were received or given."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose the file as LinkedIn sent it.")}},
    {"archive.notText",
     {QT_TRANSLATE_NOOP("ErrorText", "This file holds no text that Laurels can read."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose the file as LinkedIn sent it. If a spreadsheet program saved it "
                                     "again, save it as CSV in UTF-8.")}},
};

struct RefusedRowWords
{
    Q_DECLARE_TR_FUNCTIONS(RefusedRowWords)
};

QString refusalText(Archive::RefusedRow::Reason reason)
{
    using Archive::RefusedRow;
    switch (reason) {
    case RefusedRow::TooFewFields:
        return RefusedRowWords::tr("columns are missing", "why a line of a file was left out");
    case RefusedRow::CutOff:
        return RefusedRowWords::tr("the file ends in the midst of it", "why a line of a file was left out");
    case RefusedRow::NotText:
        return RefusedRowWords::tr("it holds bytes that are no text", "why a line of a file was left out");
    case RefusedRow::NoSkill:
        return RefusedRowWords::tr("the skill is missing", "why a line of a file was left out");
    case RefusedRow::NoPerson:
        return RefusedRowWords::tr("name and address are missing", "why a line of a file was left out");
    case RefusedRow::BrokenQuotes:
        return RefusedRowWords::tr("its quotation marks do not match", "why a line of a file was left out");
    }
    return {};
}

} // namespace

const ErrorWords *archiveWords(const QString &code)
{
    const auto *found =
        std::find_if(std::begin(byArchiveCode), std::end(byArchiveCode),
                     [&code](const CodeWords &entry) { return code == QLatin1StringView(entry.code); });
    return found == std::end(byArchiveCode) ? nullptr : &found->words;
}

QString archivedText(const QString &text)
{
    constexpr char16_t firstIsolate = 0x2066;
    constexpr char16_t begin = 0x2068;
    constexpr char16_t end = 0x2069;
    constexpr qsizetype longest = 300;
    QString inner = text.simplified();
    // What the text itself begins or ends would let it out again.
    inner.removeIf([](QChar c) { return c.isNull() || (c >= QChar(firstIsolate) && c <= QChar(end)); });
    if (inner.size() > longest)
        inner = inner.first(inner.at(longest - 1).isHighSurrogate() ? longest - 1 : longest) + u'…';
    return QChar(begin) + inner + QChar(end);
}

QString refusedRowText(const Archive::RefusedRow &row)
{
    return RefusedRowWords::tr("%1, line %2: %3", "%1 is a file, %2 a number, %3 why the line was left out")
        .arg(archivedText(row.file), QString::number(row.line), refusalText(row.reason));
}

} // namespace Laurels
