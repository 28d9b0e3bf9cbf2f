<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ApprovalStep</name>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with text</source>
        <translation>
            <numerusform>%n with text</numerusform>
            <numerusform>%n with text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarSection</name>
    <message numerus="yes">
        <source>Saved. %n running term(s) moved.</source>
        <translation>
            <numerusform>Saved. %n running term moved.</numerusform>
            <numerusform>Saved. %n running terms moved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsStrip</name>
    <message numerus="yes">
        <source>and %n more: point at them</source>
        <translation>
            <numerusform>and %n more: point at it</numerusform>
            <numerusform>and %n more: point at them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to read</source>
        <translation>
            <numerusform>%n to read</numerusform>
            <numerusform>%n to read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueCount</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueField</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n number(s) hidden</source>
        <translation>
            <numerusform>%n number hidden</numerusform>
            <numerusform>%n numbers hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s).</source>
        <translation>
            <numerusform>%n referral.</numerusform>
            <numerusform>%n referrals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s).</source>
        <translation>
            <numerusform>%n incident.</numerusform>
            <numerusform>%n incidents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) closed.</source>
        <translation>
            <numerusform>%n case closed.</numerusform>
            <numerusform>%n cases closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s).</source>
        <translation>
            <numerusform>%n case.</numerusform>
            <numerusform>%n cases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes longest: {what}, %n hour(s)</source>
        <translation>
            <numerusform>Takes longest: {what}, %n hour</numerusform>
            <numerusform>Takes longest: {what}, %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstStepsCard</name>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n student</numerusform>
            <numerusform>%n students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message numerus="yes">
        <source>Copied. The clipboard is emptied in %n second(s).</source>
        <translation>
            <numerusform>Copied. The clipboard is emptied in %n second.</numerusform>
            <numerusform>Copied. The clipboard is emptied in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%n student(s) will be added</source>
        <translation>
            <numerusform>%n student will be added</numerusform>
            <numerusform>%n students will be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) will be changed</source>
        <translation>
            <numerusform>%n student will be changed</numerusform>
            <numerusform>%n students will be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n line(s)</source>
        <translation>
            <numerusform>Write %n line</numerusform>
            <numerusform>Write %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentCard</name>
    <message numerus="yes">
        <source>%n incident(s) since {day}: repeated, para 2(1)</source>
        <translation>
            <numerusform>%n incident since {day}: repeated, para 2(1)</numerusform>
            <numerusform>%n incidents since {day}: repeated, para 2(1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stands in %n case(s)</source>
        <translation>
            <numerusform>stands in %n case</numerusform>
            <numerusform>stands in %n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftCount</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftFacts</name>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LevelPanel</name>
    <message numerus="yes">
        <source>%n condition(s) still missing.</source>
        <translation>
            <numerusform>%n condition still missing.</numerusform>
            <numerusform>%n conditions still missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message numerus="yes">
        <source>Wait %n second(s)</source>
        <translation>
            <numerusform>Wait %n second</numerusform>
            <numerusform>Wait %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookStep</name>
    <message numerus="yes">
        <source>The file on this computer has %n line(s) more than this backup. They stay there, but will not be in the restored file.</source>
        <translation>
            <numerusform>The file on this computer has %n line more than this backup. It stays there, but will not be in the restored file.</numerusform>
            <numerusform>The file on this computer has %n lines more than this backup. They stay there, but will not be in the restored file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message numerus="yes">
        <source>%n follow-up(s) are due</source>
        <translation>
            <numerusform>%n follow-up is due</numerusform>
            <numerusform>%n follow-ups are due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfficeScreen</name>
    <message numerus="yes">
        <source>%n more file(s) came with this one. Packages are opened one at a time.</source>
        <translation>
            <numerusform>%n more file came with this one. Packages are opened one at a time.</numerusform>
            <numerusform>%n more files came with this one. Packages are opened one at a time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved. They are no longer sealed: keep them as the law asks.</source>
        <translation>
            <numerusform>%n file saved. It is no longer sealed: keep it as the law asks.</numerusform>
            <numerusform>%n files saved. They are no longer sealed: keep them as the law asks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message numerus="yes">
        <source>Too short: at least %n character(s)</source>
        <translation>
            <numerusform>Too short: at least %n character</numerusform>
            <numerusform>Too short: at least %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s)</source>
        <translation>
            <numerusform>At least %n character</numerusform>
            <numerusform>At least %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>%n more character</numerusform>
            <numerusform>%n more characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonYears</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreventionPage</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This quarter: %n awareness event(s).</source>
        <translation>
            <numerusform>This quarter: %n awareness event.</numerusform>
            <numerusform>This quarter: %n awareness events.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message numerus="yes">
        <source>%n text(s) wait to be read and do not leave yet</source>
        <translation>
            <numerusform>%n text waits to be read and does not leave yet</numerusform>
            <numerusform>%n texts wait to be read and do not leave yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to look at</source>
        <translation>
            <numerusform>%n place to look at</numerusform>
            <numerusform>%n places to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>checked against a list of %n student(s)</source>
        <translation>
            <numerusform>checked against a list of %n student</numerusform>
            <numerusform>checked against a list of %n students</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message numerus="yes">
        <source>%n text(s) to leave are not read yet. Read each to its end, or leave it out.</source>
        <translation>
            <numerusform>%n text to leave is not read yet. Read it to its end, or leave it out.</numerusform>
            <numerusform>%n texts to leave are not read yet. Read each to its end, or leave it out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) still look like somebody. Open the note and link the person, or leave the text out.</source>
        <translation>
            <numerusform>%n place still looks like somebody. Open the note and link the person, or leave the text out.</numerusform>
            <numerusform>%n places still look like somebody. Open the note and link the person, or leave the text out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) ask for a look: let each pass with a reason, or mend it.</source>
        <translation>
            <numerusform>%n place asks for a look: let it pass with a reason, or mend it.</numerusform>
            <numerusform>%n places ask for a look: let each pass with a reason, or mend it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewWords</name>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileHeader</name>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryCode</name>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>%n more character</numerusform>
            <numerusform>%n more characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>%n referral</numerusform>
            <numerusform>%n referrals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%n number(s) hidden, so that no child can be found.</source>
        <translation>
            <numerusform>%n number hidden, so that no child can be found.</numerusform>
            <numerusform>%n numbers hidden, so that no child can be found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message numerus="yes">
        <source>%n disclosure(s)</source>
        <translation>
            <numerusform>%n disclosure</numerusform>
            <numerusform>%n disclosures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message numerus="yes">
        <source>%n student(s) added</source>
        <translation>
            <numerusform>%n student added</numerusform>
            <numerusform>%n students added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) changed</source>
        <translation>
            <numerusform>%n student changed</numerusform>
            <numerusform>%n students changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not accepted</source>
        <translation>
            <numerusform>%n line not accepted</numerusform>
            <numerusform>%n lines not accepted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SchoolSection</name>
    <message numerus="yes">
        <source>Saved. %n running term(s) moved.</source>
        <translation>
            <numerusform>Saved. %n running term moved.</numerusform>
            <numerusform>Saved. %n running terms moved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudentsPage</name>
    <message numerus="yes">
        <source>%n pair(s) of records look like one student</source>
        <translation>
            <numerusform>%n pair of records looks like one student</numerusform>
            <numerusform>%n pairs of records look like one student</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n student</numerusform>
            <numerusform>%n students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{here} of %n student(s)</source>
        <translation>
            <numerusform>{here} of %n student</numerusform>
            <numerusform>{here} of %n students</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypeChips</name>
    <message numerus="yes">
        <source>More %n</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
</TS>
