<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>%n more</source>
        <translation type="vanished">
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More %n</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
</TS>
