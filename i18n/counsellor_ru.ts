<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>Number {number}</source>
        <translation>Номер {number}</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}, версия {version}</translation>
    </message>
    <message>
        <source>source read on {day}, {sure}</source>
        <translation>источник прочитан {day}, {sure}</translation>
    </message>
    <message>
        <source>checked by specialists</source>
        <translation>проверено специалистами</translation>
    </message>
    <message>
        <source>not checked yet: {who}</source>
        <translation>ещё не проверено: {who}</translation>
    </message>
    <message>
        <source>The whole list</source>
        <translation>Весь список</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>Об этой программе</translation>
    </message>
    <message>
        <source>Works without internet. The data does not leave this computer.</source>
        <translation>Работает без интернета. Данные не покидают этот компьютер.</translation>
    </message>
    <message>
        <source>Where the file lies</source>
        <translation>Где лежит файл</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>Rules it follows</source>
        <translation>Правила, по которым она работает</translation>
    </message>
    <message>
        <source>Policies of your organisation that were not followed</source>
        <translation>Политики вашей организации, которые не выполнены</translation>
    </message>
</context>
<context>
    <name>AboutWords</name>
    <message>
        <source>Code lists</source>
        <translation>Списки кодов</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Уровни</translation>
    </message>
    <message>
        <source>Schedules of contacts</source>
        <translation>Графики контактов</translation>
    </message>
    <message>
        <source>Terms by law</source>
        <translation>Сроки по закону</translation>
    </message>
    <message>
        <source>Helplines</source>
        <translation>Телефоны доверия</translation>
    </message>
    <message>
        <source>Crisis steps</source>
        <translation>Шаги в кризисе</translation>
    </message>
    <message>
        <source>Note templates</source>
        <translation>Шаблоны записей</translation>
    </message>
    <message>
        <source>Hints about words</source>
        <translation>Подсказки о словах</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>Рабочий календарь</translation>
    </message>
    <message>
        <source>Answers to offices</source>
        <translation>Ответы органам</translation>
    </message>
    <message>
        <source>Tables of statistics</source>
        <translation>Таблицы статистики</translation>
    </message>
    <message>
        <source>Words that are no names</source>
        <translation>Слова, не являющиеся именами</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>надёжно</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>достаточно надёжно</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>ненадёжно</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>казахский язык</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>русский язык</translation>
    </message>
    <message>
        <source>psychologist</source>
        <translation>психолог</translation>
    </message>
    <message>
        <source>lawyer</source>
        <translation>юрист</translation>
    </message>
    <message>
        <source>unknown name</source>
        <translation>неизвестное название</translation>
    </message>
    <message>
        <source>wrong kind of value</source>
        <translation>неверный вид значения</translation>
    </message>
    <message>
        <source>value not allowed</source>
        <translation>недопустимое значение</translation>
    </message>
    <message>
        <source>the file could be written by a user</source>
        <translation>файл может изменить пользователь</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>файл не читается</translation>
    </message>
    <message>
        <source>The file lies in a folder that another program copies to the internet. Move it to an ordinary folder of this computer.</source>
        <translation>Файл лежит в папке, которую другая программа копирует в интернет. Перенесите его в обычную папку этого компьютера.</translation>
    </message>
    <message>
        <source>The file lies on another computer of the network. It can be damaged when the connection breaks: move it here.</source>
        <translation>Файл лежит на другом компьютере сети. При обрыве связи он может повредиться: перенесите его на этот компьютер.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Find anything</source>
        <translation>Найти что угодно</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>Новое обращение</translation>
    </message>
    <message>
        <source>Crisis screen</source>
        <translation>Кризисный экран</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Скрыть имена</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Запереть</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>Отменить последнее действие</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Помощь по этой странице</translation>
    </message>
    <message>
        <source>Sign note</source>
        <translation>Подписать</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Искать в списке</translation>
    </message>
</context>
<context>
    <name>AcuteCard</name>
    <message>
        <source>An acute sign?</source>
        <translation>Острый признак?</translation>
    </message>
    <message>
        <source>Help comes first</source>
        <translation>Сначала помощь</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>An acute sign: open the crisis steps</source>
        <translation>Острый признак: открыть кризисные шаги</translation>
    </message>
</context>
<context>
    <name>AcuteQuestion</name>
    <message>
        <source>Is there an acute sign now?</source>
        <translation>Есть острый признак сейчас?</translation>
    </message>
    <message>
        <source>An intention or a plan told now, an attempt or an injury today. “Yes” opens the steps at once.</source>
        <translation>Намерение или план, о которых сказано сейчас, попытка или травма сегодня. «Да» сразу открывает шаги.</translation>
    </message>
    <message>
        <source>Yes, now</source>
        <translation>Да, сейчас</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Ещё не спросили</translation>
    </message>
</context>
<context>
    <name>AmendForm</name>
    <message>
        <source>{what} to the note: {note}</source>
        <translation>{what} к записи: {note}</translation>
    </message>
    <message>
        <source>Instead of</source>
        <translation>Вместо</translation>
    </message>
    <message>
        <source>It should read</source>
        <translation>Следует читать</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>words of the note that are wrong, or leave it empty</source>
        <translation>неверные слова из записи, или оставьте пустым</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Sign correction</source>
        <translation>Подписать исправление</translation>
    </message>
    <message>
        <source>Sign addendum</source>
        <translation>Подписать дополнение</translation>
    </message>
</context>
<context>
    <name>AmendmentStrip</name>
    <message>
        <source>Reason: {reason}</source>
        <translation>Причина: {reason}</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>The answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменён</translation>
    </message>
    <message>
        <source>Refused: {what}</source>
        <translation>Отказано: {what}</translation>
    </message>
    <message>
        <source>agreed on {day}</source>
        <translation>согласовано {day}</translation>
    </message>
    <message>
        <source>In preparation</source>
        <translation>Готовится</translation>
    </message>
    <message>
        <source>kept as a draft</source>
        <translation>сохранено как черновик</translation>
    </message>
    <message>
        <source>Nothing is prepared yet. The answer shows exactly what would leave before anything does; the head agrees, then it is sealed.</source>
        <translation>Пока ничего не подготовлено. Сначала ответ показывает, что именно уйдёт, затем руководитель согласует, и только потом он запечатывается.</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>Ответ дан.</translation>
    </message>
</context>
<context>
    <name>AnswerKinds</name>
    <message>
        <source>Why a case was closed</source>
        <translation>Почему случай закрыт</translation>
    </message>
    <message>
        <source>Words of the referral</source>
        <translation>Слова обращения</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Эпизод</translation>
    </message>
    <message>
        <source>Reason of the level</source>
        <translation>Причина уровня</translation>
    </message>
    <message>
        <source>Note on a term</source>
        <translation>Заметка о сроке</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
</context>
<context>
    <name>AnswerPage</name>
    <message>
        <source>by {day}</source>
        <translation>до {day}</translation>
    </message>
    <message>
        <source>Back to the request</source>
        <translation>К запросу</translation>
    </message>
    <message>
        <source>Answer to {number}</source>
        <translation>Ответ на {number}</translation>
    </message>
    <message>
        <source>The request is in work</source>
        <translation>Запрос в работе</translation>
    </message>
    <message>
        <source>Answer to an office</source>
        <translation>Передача сведений</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Change what is given</source>
        <translation>Изменить состав</translation>
    </message>
</context>
<context>
    <name>ApprovalStep</name>
    <message>
        <source>Approval</source>
        <translation>Согласование</translation>
    </message>
    <message>
        <source>To the sealing</source>
        <translation>К запечатыванию</translation>
    </message>
    <message>
        <source>Next it is sealed and written into the register.
Nothing is sent yet.</source>
        <translation>Дальше файл запечатывается и вносится в реестр.
Пока ничего не отправлено.</translation>
    </message>
    <message>
        <source>The head has not agreed to this content yet.</source>
        <translation>Руководитель ещё не согласовал это содержание.</translation>
    </message>
    <message>
        <source>What the head agrees to</source>
        <translation>Что согласует руководитель</translation>
    </message>
    <message>
        <source>Who agrees</source>
        <translation>Кто согласует</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>For example: director of the school</source>
        <translation>Например: директор школы</translation>
    </message>
    <message>
        <source>Write the approval down</source>
        <translation>Записать согласование</translation>
    </message>
    <message>
        <source>Agreed: {who}, {day}. It holds for exactly this content ({digits}).</source>
        <translation>Согласовано: {who}, {day}. Действует только для этого содержания ({digits}).</translation>
    </message>
    <message>
        <source>What would leave has changed since {who} agreed on {day} ({digits}): that approval no longer holds. The head agrees anew.</source>
        <translation>С тех пор как {who} согласовал это {day} ({digits}), состав изменился: то согласование больше не действует. Руководитель согласует заново.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>Что передаётся</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n таблица</numerusform>
            <numerusform>%n таблицы</numerusform>
            <numerusform>%n таблиц</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with text</source>
        <translation>
            <numerusform>%n с текстом</numerusform>
            <numerusform>%n с текстом</numerusform>
            <numerusform>%n с текстом</numerusform>
        </translation>
    </message>
    <message>
        <source>Allowed by name</source>
        <translation>Разрешено поимённо</translation>
    </message>
    <message>
        <source>Documents enclosed</source>
        <translation>Приложены документы</translation>
    </message>
    <message>
        <source>Asked but not given</source>
        <translation>Запрошено, но не передаётся</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>the first digits of its hash; any later change makes another one, and the approval void</source>
        <translation>первые знаки контрольной суммы; любое изменение меняет её, и согласование теряет силу</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>выберите</translation>
    </message>
    <message>
        <source>Somebody who is not in the file yet</source>
        <translation>Кого ещё нет в файле</translation>
    </message>
    <message>
        <source>Choose who agrees.</source>
        <translation>Выберите, кто согласует.</translation>
    </message>
    <message>
        <source>The approval is written down</source>
        <translation>Согласование записано</translation>
    </message>
</context>
<context>
    <name>AskedChoice</name>
    <message>
        <source>Write why the head allows it.</source>
        <translation>Напишите, почему руководитель это разрешает.</translation>
    </message>
    <message>
        <source>What the letter asks for</source>
        <translation>Что запрошено в письме</translation>
    </message>
    <message>
        <source>Why the head allows it</source>
        <translation>Почему руководитель это разрешает</translation>
    </message>
    <message>
        <source>{what}: why the head allows it</source>
        <translation>{what}: почему руководитель это разрешает</translation>
    </message>
    <message>
        <source>given, the head allows it</source>
        <translation>передаётся, руководитель разрешает</translation>
    </message>
    <message>
        <source>given as far as the profile goes</source>
        <translation>передаётся, насколько позволяет профиль</translation>
    </message>
    <message>
        <source>not given: {why}</source>
        <translation>не передаётся: {why}</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>No backup yet</source>
        <translation>Резервной копии ещё нет</translation>
    </message>
    <message>
        <source>One of them belongs on another disk</source>
        <translation>Одна из копий должна лежать на другом диске</translation>
    </message>
    <message>
        <source>opened again and compared</source>
        <translation>открыта и сверена</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>не сверена</translation>
    </message>
    <message>
        <source>Back up to another place</source>
        <translation>Создать копию в другом месте</translation>
    </message>
    <message>
        <source>The backup is made. It was opened again and compared with the file.</source>
        <translation>Резервная копия создана. Она открыта и сверена с файлом.</translation>
    </message>
    <message>
        <source>Cancelled. No backup was made.</source>
        <translation>Отменено. Копия не создана.</translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation>Проверяется файл…</translation>
    </message>
    <message>
        <source>Looks at every page of the file, its tables, the search and each signature of the log.</source>
        <translation>Проверяет каждую страницу файла, таблицы, поиск и каждую подпись журнала.</translation>
    </message>
    <message>
        <source>No fault was found: {rows} rows, {entries} lines of the log, every signature holds.</source>
        <translation>Ошибок нет: строк {rows}, записей журнала {entries}, все подписи верны.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>An encrypted copy of the whole file. It opens with the passphrase or the code of that day.</source>
        <translation>Зашифрованная копия всего файла. Её открывают пароль или код того дня.</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Последняя копия</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>На этом компьютере</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Создать копию сейчас</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Проверить файл</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>How to restore</source>
        <translation>Как восстановить</translation>
    </message>
    <message>
        <source>A backup is restored from the lock screen, into a new place: the file that is open now stays as it is.</source>
        <translation>Копию восстанавливают с экрана входа, в новое место: открытый сейчас файл остаётся как есть.</translation>
    </message>
    <message>
        <source>Lock and restore</source>
        <translation>Запереть и восстановить</translation>
    </message>
</context>
<context>
    <name>BehindCard</name>
    <message>
        <source>Who stands behind the letters</source>
        <translation>Кто стоит за буквами</translation>
    </message>
    <message>
        <source>Yes, show them</source>
        <translation>Да, показать</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show the names? The log of this file will say that you looked.</source>
        <translation>Показать имена? В журнале этого файла останется запись, что вы смотрели.</translation>
    </message>
    <message>
        <source>Known in this file only; the package itself does not say.</source>
        <translation>Известно только в этом файле; в самом пакете этого нет.</translation>
    </message>
</context>
<context>
    <name>BranchButtons</name>
    <message>
        <source>If</source>
        <translation>Если</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Month before</source>
        <translation>Предыдущий месяц</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Следующий месяц</translation>
    </message>
</context>
<context>
    <name>CalendarLine</name>
    <message>
        <source>There is no such day. Write it like 24.03.2026.</source>
        <translation>Такого дня нет. Напишите так: 24.03.2026.</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>дд.мм.гггг</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>Открыть календарь</translation>
    </message>
</context>
<context>
    <name>CalendarSection</name>
    <message>
        <source>Write down the school first: its week decides which days are worked.</source>
        <translation>Сначала запишите школу: от её недели зависит, какие дни рабочие.</translation>
    </message>
    <message>
        <source>The school has confirmed the list of {year}.</source>
        <translation>Школа подтвердила список на {year} год.</translation>
    </message>
    <message>
        <source>The list of {year} is not confirmed yet. Compare it with the Government&apos;s decree; it may move days.</source>
        <translation>Список на {year} год ещё не подтверждён. Сверьте его с постановлением Правительства: дни могут быть перенесены.</translation>
    </message>
    <message>
        <source>Remove {day}</source>
        <translation>Убрать {day}</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Выходной</translation>
    </message>
    <message>
        <source>Working day</source>
        <translation>Рабочий день</translation>
    </message>
    <message>
        <source>the school</source>
        <translation>школа</translation>
    </message>
    <message>
        <source>From the Law on Holidays and the Labour Code, articles 84 and 85, by an open list ({source}), read on {day}. A holiday on a day of rest moves to the next working day.</source>
        <translation>По Закону «О праздниках» и статьям 84 и 85 Трудового кодекса, из открытого списка ({source}), прочитан {day}. Праздник, выпавший на выходной, переносится на следующий рабочий день.</translation>
    </message>
    <message>
        <source>worked in this school</source>
        <translation>в этой школе рабочий</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>рабочий день</translation>
    </message>
    <message>
        <source>by the moon, not announced yet</source>
        <translation>по луне, ещё не объявлен</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>выходной</translation>
    </message>
    <message>
        <source>A day of rest already.</source>
        <translation>Это и так день отдыха.</translation>
    </message>
    <message>
        <source>A day off already.</source>
        <translation>Этот день уже выходной.</translation>
    </message>
    <message>
        <source>A working day already.</source>
        <translation>Этот день и так рабочий.</translation>
    </message>
    <message>
        <source>Calendar saved</source>
        <translation>Календарь сохранён</translation>
    </message>
    <message numerus="yes">
        <source>Saved. %n running term(s) moved.</source>
        <translation>
            <numerusform>Сохранено. Сдвинулся %n текущий срок.</numerusform>
            <numerusform>Сохранено. Сдвинулись %n текущих срока.</numerusform>
            <numerusform>Сохранено. Сдвинулись %n текущих сроков.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved. No running term moved.</source>
        <translation>Сохранено. Текущие сроки не сдвинулись.</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>Рабочий календарь</translation>
    </message>
    <message>
        <source>Terms in working days are counted by it. Running terms are recounted at once.</source>
        <translation>По нему считаются сроки в рабочих днях. Текущие сроки пересчитываются сразу.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Confirm the list</source>
        <translation>Подтвердить список</translation>
    </message>
    <message>
        <source>The school&apos;s own days</source>
        <translation>Собственные дни школы</translation>
    </message>
    <message>
        <source>Public holidays and moved days</source>
        <translation>Праздники и перенесённые дни</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
</context>
<context>
    <name>CancelPanel</name>
    <message>
        <source>Why is {number} cancelled?</source>
        <translation>Почему отменяется {number}?</translation>
    </message>
    <message>
        <source>The number and the line stay in the register, with the reason. The case stays.</source>
        <translation>Номер и строка останутся в реестре вместе с причиной. Случай тоже останется.</translation>
    </message>
    <message>
        <source>Cancel the referral</source>
        <translation>Отменить обращение</translation>
    </message>
    <message>
        <source>Keep the referral</source>
        <translation>Оставить обращение</translation>
    </message>
</context>
<context>
    <name>CapsNote</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>Включён Caps Lock</translation>
    </message>
</context>
<context>
    <name>CaseActions</name>
    <message>
        <source>Write down a further incident</source>
        <translation>Записать ещё один эпизод</translation>
    </message>
    <message>
        <source>Change what it is about</source>
        <translation>Изменить тему случая</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Закрыть случай</translation>
    </message>
    <message>
        <source>Open the case again</source>
        <translation>Открыть случай снова</translation>
    </message>
    <message>
        <source>Case opened again</source>
        <translation>Случай снова открыт</translation>
    </message>
    <message>
        <source>Stage changed</source>
        <translation>Этап изменён</translation>
    </message>
    <message>
        <source>Types changed</source>
        <translation>Тема изменена</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>Случай закрыт</translation>
    </message>
    <message>
        <source>Contact added</source>
        <translation>Контакт добавлен</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>Change level</source>
        <translation>Изменить уровень</translation>
    </message>
    <message>
        <source>More about this case</source>
        <translation>Ещё о случае</translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation>пока не установлен</translation>
    </message>
    <message>
        <source>since {day}, {time}</source>
        <translation>с {day}, {time}</translation>
    </message>
    <message>
        <source>Change the stage</source>
        <translation>Изменить этап</translation>
    </message>
    <message>
        <source>How it was counted</source>
        <translation>Как посчитан срок</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Case</source>
        <translation>Случай</translation>
    </message>
    <message>
        <source>Student identified</source>
        <translation>Ученик указан</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>at registration</source>
        <translation>при регистрации</translation>
    </message>
    <message>
        <source>by the type of the referral</source>
        <translation>по виду обращения</translation>
    </message>
    <message>
        <source>an attempt was reported</source>
        <translation>сообщено о попытке</translation>
    </message>
    <message>
        <source>acute sign</source>
        <translation>острый признак</translation>
    </message>
    <message>
        <source>the level changed</source>
        <translation>изменился уровень</translation>
    </message>
    <message>
        <source>the incident was taken back</source>
        <translation>запись эпизода отменена</translation>
    </message>
    <message>
        <source>is bullied</source>
        <translation>подвергается травле</translation>
    </message>
    <message>
        <source>initiator</source>
        <translation>инициатор</translation>
    </message>
    <message>
        <source>assistant</source>
        <translation>помощник</translation>
    </message>
    <message>
        <source>reinforcer</source>
        <translation>подкрепляющий</translation>
    </message>
    <message>
        <source>bystander</source>
        <translation>наблюдатель</translation>
    </message>
    <message>
        <source>defender</source>
        <translation>защитник</translation>
    </message>
    <message>
        <source>late by {days}</source>
        <translation>опоздание {days}</translation>
    </message>
    <message>
        <source>by {time}</source>
        <translation>до {time}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
</context>
<context>
    <name>CasesCard</name>
    <message>
        <source>Cases</source>
        <translation>Случаи</translation>
    </message>
    <message>
        <source>No cases</source>
        <translation>Случаев нет</translation>
    </message>
    <message>
        <source>A case opens with the first referral</source>
        <translation>Случай появится с первым обращением</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>closed on {day}</source>
        <translation>закрыт {day}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>с {day}</translation>
    </message>
</context>
<context>
    <name>CasesChoice</name>
    <message>
        <source>Cases</source>
        <translation>Случаи</translation>
    </message>
    <message>
        <source>Another case: number or name</source>
        <translation>Другой случай: номер или имя</translation>
    </message>
    <message>
        <source>The children of this request have no case.</source>
        <translation>По детям из этого запроса случаев нет.</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Cases</source>
        <translation>Случаи</translation>
    </message>
    <message>
        <source>Number, student, class</source>
        <translation>Номер, ученик, класс</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>Новое обращение</translation>
    </message>
    <message>
        <source>Quick note</source>
        <translation>Короткая запись</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Открытые</translation>
    </message>
    <message>
        <source>Closed cases</source>
        <translation>Закрытые</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Register of referrals</source>
        <translation>Реестр обращений</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>Случаев пока нет</translation>
    </message>
    <message>
        <source>A case appears when you register the first referral. The terms of Order No. 506 are counted for you.</source>
        <translation>Случай появится, когда вы зарегистрируете первое обращение. Сроки по приказу № 506 посчитаются сами.</translation>
    </message>
    <message>
        <source>No such case</source>
        <translation>Такого случая нет</translation>
    </message>
    <message>
        <source>Nothing matches these filters. A closed case stands under “Closed cases”.</source>
        <translation>Под эти условия ничего не подходит. Закрытые случаи стоят под «Закрытые».</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Все темы</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n случай</numerusform>
            <numerusform>%n случая</numerusform>
            <numerusform>%n случаев</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CasesTable</name>
    <message>
        <source>Student</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Ближайшее</translation>
    </message>
    <message>
        <source>Last note</source>
        <translation>Последняя запись</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Открыт</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
</context>
<context>
    <name>CategoriesCard</name>
    <message>
        <source>Social categories</source>
        <translation>Социальные категории</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Change social categories</source>
        <translation>Изменить социальные категории</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>read</source>
        <translation>прочитаны</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новые</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменены</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>не приняты</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Не приняты</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>Нет в списке</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Обратить внимание</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Здесь пусто</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Сохранить список</translation>
    </message>
    <message>
        <source>A trial run: nothing is written yet. Lines that are not accepted do not hold up the others.</source>
        <translation>Пробный прогон: пока ничего не записано. Не принятые строки не мешают остальным.</translation>
    </message>
    <message>
        <source>Representatives are written as parents: the file does not say who they are.</source>
        <translation>Представители записываются как родители: в файле не сказано, кто они.</translation>
    </message>
    <message>
        <source>refused lines.csv</source>
        <translation>не принятые строки.csv</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Why not accepted</source>
        <translation>Почему не принята</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>В файле</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>Pages of the file are damaged. Restore the latest backup.</source>
        <translation>Страницы файла повреждены. Восстановите последнюю копию.</translation>
    </message>
    <message>
        <source>The tables of the file are damaged. Restore the latest backup.</source>
        <translation>Таблицы файла повреждены. Восстановите последнюю копию.</translation>
    </message>
    <message>
        <source>The search does not agree with the notes; the notes themselves do.</source>
        <translation>Поиск расходится с записями; сами записи в порядке.</translation>
    </message>
    <message>
        <source>A line of the log was changed from outside. Keep this file and ask IT.</source>
        <translation>Строку журнала изменили извне. Сохраните этот файл и обратитесь к ИТ-специалисту.</translation>
    </message>
    <message>
        <source>A document is not what was put in. Look for it in a backup.</source>
        <translation>Документ не такой, каким был добавлен. Найдите его в резервной копии.</translation>
    </message>
    <message>
        <source>The newest entries are missing. Look for them in a backup.</source>
        <translation>Самых новых записей не хватает. Поищите их в резервной копии.</translation>
    </message>
    <message>
        <source>The mark of the newest entry was missing; it is written again.</source>
        <translation>Не было отметки о последней записи; она записывается заново.</translation>
    </message>
    <message>
        <source>The file is of an older version and is brought up when opened.</source>
        <translation>Файл старой версии, обновляется при открытии.</translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Verified</source>
        <translation>Проверено</translation>
    </message>
</context>
<context>
    <name>ChooseView</name>
    <message>
        <source>Verifying every file</source>
        <translation>Проверяем каждый файл</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>Открыть пакет</translation>
    </message>
    <message>
        <source>Everything is verified first. Nothing is written to this computer but what you save yourself.</source>
        <translation>Сначала всё проверяется. На этот компьютер не записывается ничего, кроме того, что вы сохраните сами.</translation>
    </message>
    <message>
        <source>The package</source>
        <translation>Пакет</translation>
    </message>
    <message>
        <source>A file that ends in .zip.age</source>
        <translation>Файл, имя которого оканчивается на .zip.age</translation>
    </message>
    <message>
        <source>The office&apos;s key</source>
        <translation>Ключ органа</translation>
    </message>
    <message>
        <source>office.key, or the reserve key</source>
        <translation>office.key или запасной ключ</translation>
    </message>
    <message>
        <source>Verify and open</source>
        <translation>Проверить и открыть</translation>
    </message>
</context>
<context>
    <name>ClaimsCard</name>
    <message>
        <source>Said by the school, not verified</source>
        <translation>Со слов школы, не проверено</translation>
    </message>
    <message>
        <source>Row {row}: {digest}</source>
        <translation>Строка {row}: {digest}</translation>
    </message>
</context>
<context>
    <name>ClassesCard</name>
    <message>
        <source>Classes</source>
        <translation>Классы</translation>
    </message>
    <message>
        <source>no class</source>
        <translation>без класса</translation>
    </message>
    <message>
        <source>No class is written down</source>
        <translation>Класс не записан</translation>
    </message>
</context>
<context>
    <name>ClockLine</name>
    <message>
        <source>late: {reason}</source>
        <translation>с опозданием: {reason}</translation>
    </message>
    <message>
        <source>written down later</source>
        <translation>записано позже</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>Выполнено: {what}</translation>
    </message>
    <message>
        <source>Does not apply: {what}</source>
        <translation>Не применяется: {what}</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Показать целиком</translation>
    </message>
</context>
<context>
    <name>ClockPopover</name>
    <message>
        <source>Another body does this; we only watch the term.</source>
        <translation>Это делает другой орган; мы только следим за сроком.</translation>
    </message>
    <message>
        <source>Done {moment}</source>
        <translation>Выполнено {moment}</translation>
    </message>
    <message>
        <source>Late because: {reason}</source>
        <translation>Опоздание, причина: {reason}</translation>
    </message>
</context>
<context>
    <name>ClockSteps</name>
    <message>
        <source>the information was received</source>
        <translation>поступила информация</translation>
    </message>
    <message>
        <source>the case was registered</source>
        <translation>случай зарегистрирован</translation>
    </message>
    <message>
        <source>the incident happened</source>
        <translation>произошёл эпизод</translation>
    </message>
    <message>
        <source>the talk was held</source>
        <translation>проведена беседа</translation>
    </message>
    <message>
        <source>the authority registered it</source>
        <translation>орган зарегистрировал</translation>
    </message>
    <message>
        <source>the authority decided</source>
        <translation>орган принял решение</translation>
    </message>
    <message>
        <source>put on the school&apos;s register</source>
        <translation>поставлен на внутришкольный учёт</translation>
    </message>
    <message>
        <source>the breach was found</source>
        <translation>нарушение обнаружено</translation>
    </message>
    <message>
        <source>Immediately: the same day, {day}</source>
        <translation>Незамедлительно: в тот же день, {day}</translation>
    </message>
    <message>
        <source>{day}: day {n}</source>
        <translation>{day}: {n}-й день</translation>
    </message>
    <message>
        <source>{day}: not counted, {reason}</source>
        <translation>{day}: не считается, {reason}</translation>
    </message>
    <message>
        <source>Plus {n} mo.: {day}</source>
        <translation>Плюс {n} мес.: {day}</translation>
    </message>
    <message>
        <source>That month has no such day: {day}</source>
        <translation>В том месяце нет такого числа: {day}</translation>
    </message>
    <message>
        <source>Ends: {day}, {time}</source>
        <translation>Истекает: {day}, {time}</translation>
    </message>
    <message>
        <source>Ends: {day}, by the end of the day</source>
        <translation>Истекает: {day}, до конца дня</translation>
    </message>
    <message>
        <source>A day of rest ({reason}): you are reminded on {day}</source>
        <translation>Нерабочий день ({reason}): напомним {day}</translation>
    </message>
    <message>
        <source>Reminder: {day}</source>
        <translation>Напоминание: {day}</translation>
    </message>
</context>
<context>
    <name>ClosePopover</name>
    <message>
        <source>Close the case</source>
        <translation>Закрыть случай</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Чем закончилось</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>Why it is closed all the same</source>
        <translation>Почему всё же закрываете</translation>
    </message>
    <message>
        <source>Remark, if needed</source>
        <translation>Примечание, если нужно</translation>
    </message>
    <message>
        <source>Planned contacts of a closed case are no longer shown. It can be opened again.</source>
        <translation>Запланированные контакты закрытого случая больше не показываются. Его можно открыть снова.</translation>
    </message>
</context>
<context>
    <name>CodeChange</name>
    <message>
        <source>Recovery code</source>
        <translation>Код восстановления</translation>
    </message>
    <message>
        <source>If the sheet in the safe was used, lost or seen by somebody else, make a new code.</source>
        <translation>Если лист из сейфа использован, потерян или его видел кто-то ещё, создайте новый код.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Создать новый код</translation>
    </message>
    <message>
        <source>Use this code from now on</source>
        <translation>Перейти на этот код</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Оставить прежний</translation>
    </message>
</context>
<context>
    <name>ColumnsCard</name>
    <message>
        <source>Column {n}</source>
        <translation>Столбец {n}</translation>
    </message>
    <message>
        <source>What the column holds: {title}</source>
        <translation>Что в столбце: {title}</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Столбцы файла</translation>
    </message>
    <message>
        <source>{known} of {of} known</source>
        <translation>{known} из {of} узнаны</translation>
    </message>
    <message>
        <source>Remember for such files</source>
        <translation>Запомнить для таких файлов</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Sign note</source>
        <translation>Подписать</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Новая запись</translation>
    </message>
    <message>
        <source>draft saved {time}</source>
        <translation>черновик сохранён {time}</translation>
    </message>
</context>
<context>
    <name>ComposerSections</name>
    <message>
        <source>Write what happened; @ for a person</source>
        <translation>Напишите, что произошло; @ — упомянуть человека</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>met</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>still missing</source>
        <translation>ещё нет</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>To whom, where, how it ended</source>
        <translation>Кому, где, чем закончилось</translation>
    </message>
    <message>
        <source>Who: position or name</source>
        <translation>Кто: должность или имя</translation>
    </message>
    <message>
        <source>Or why it was not repeated</source>
        <translation>Или почему не повторён</translation>
    </message>
    <message>
        <source>Repeated on</source>
        <translation>Повторён</translation>
    </message>
    <message>
        <source>Yes, it exists</source>
        <translation>Да, есть</translation>
    </message>
    <message>
        <source>Yes, it is resolved</source>
        <translation>Да, решён</translation>
    </message>
    <message>
        <source>The plan was reviewed after it</source>
        <translation>План после него пересмотрен</translation>
    </message>
    <message>
        <source>When the ASQ was repeated</source>
        <translation>Когда повторён ASQ</translation>
    </message>
    <message>
        <source>Result of the latest ASQ</source>
        <translation>Результат последнего ASQ</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>отрицательный</translation>
    </message>
    <message>
        <source>positive, not acute</source>
        <translation>положительный, неострый</translation>
    </message>
    <message>
        <source>positive, acute</source>
        <translation>положительный, острый</translation>
    </message>
    <message>
        <source>{n} of {needed} in the record: talks, meetings and contacts held</source>
        <translation>В деле {n} из {needed}: беседы, встречи и состоявшиеся контакты</translation>
    </message>
</context>
<context>
    <name>ContactLine</name>
    <message>
        <source>Contact held: {what}</source>
        <translation>Контакт состоялся: {what}</translation>
    </message>
    <message>
        <source>Contact moved: {what}</source>
        <translation>Контакт перенесён: {what}</translation>
    </message>
    <message>
        <source>Contact cancelled: {what}</source>
        <translation>Контакт отменён: {what}</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation>на {day}</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Показать целиком</translation>
    </message>
</context>
<context>
    <name>ContactRow</name>
    <message>
        <source>Name</source>
        <translation>Имя и фамилия</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Убрать строку</translation>
    </message>
</context>
<context>
    <name>ContactsCard</name>
    <message>
        <source>Write the phone, or remove the line.</source>
        <translation>Запишите телефон или уберите строку.</translation>
    </message>
    <message>
        <source>Whom to tell in a crisis</source>
        <translation>Кому сообщить в кризисе</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Добавить человека</translation>
    </message>
    <message>
        <source>Head of the school, nurse, the support centre: their phones stand on the crisis screen.</source>
        <translation>Руководитель школы, медсестра, центр поддержки: их телефоны стоят на кризисном экране.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something in the program went wrong</source>
        <translation>В программе произошла ошибка</translation>
    </message>
    <message>
        <source>What you signed is saved, what you were writing is kept as a draft. Locking starts the program anew and is the safest way on.</source>
        <translation>Подписанное сохранено, то, что вы писали, осталось черновиком. Надёжнее всего запереть: программа начнёт работу заново.</translation>
    </message>
    <message>
        <source>Number for support: {code}</source>
        <translation>Номер для поддержки: {code}</translation>
    </message>
    <message>
        <source>Lock and restart</source>
        <translation>Запереть и запустить заново</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Продолжить работу</translation>
    </message>
</context>
<context>
    <name>CrisisBar</name>
    <message>
        <source>Return</source>
        <translation>Вернуться</translation>
    </message>
    <message>
        <source>Return to the crisis screen</source>
        <translation>Вернуться к кризисному экрану</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Close: nothing was ticked</source>
        <translation>Закрыть: ничего не отмечено</translation>
    </message>
    <message>
        <source>Crisis steps are running</source>
        <translation>Кризисные шаги выполняются</translation>
    </message>
    <message>
        <source>Step {place} of {all}</source>
        <translation>Шаг {place} из {all}</translation>
    </message>
</context>
<context>
    <name>CrisisLine</name>
    <message>
        <source>{ticked} of {all} steps</source>
        <translation>отмечено шагов: {ticked} из {all}</translation>
    </message>
    <message>
        <source>Crisis steps</source>
        <translation>Шаги в кризисе</translation>
    </message>
    <message>
        <source>What was ticked, and when</source>
        <translation>Что и когда отмечено</translation>
    </message>
    <message>
        <source>from {time}, not ended</source>
        <translation>с {time}, не завершено</translation>
    </message>
    <message>
        <source>{from_time}–{until}, {length}</source>
        <translation>{from_time}–{until}, {length}</translation>
    </message>
    <message>
        <source>somebody of the school</source>
        <translation>кто-то из школы</translation>
    </message>
    <message>
        <source>{time}, not needed</source>
        <translation>{time}, не нужно</translation>
    </message>
    <message>
        <source>{time}, told</source>
        <translation>{time}, сообщено</translation>
    </message>
</context>
<context>
    <name>CrisisScreen</name>
    <message>
        <source>Do not call: {names}</source>
        <translation>Не звонить: {names}</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>с {time}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Fold into a bar</source>
        <translation>Свернуть в полосу</translation>
    </message>
    <message>
        <source>Save the steps</source>
        <translation>Сохранить шаги</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>A day from {first} to {last}.</source>
        <translation>День с {first} по {last}.</translation>
    </message>
</context>
<context>
    <name>DemoMark</name>
    <message>
        <source>DEMO</source>
        <translation>ДЕМО</translation>
    </message>
    <message>
        <source>All people and cases here are invented</source>
        <translation>Все люди и случаи здесь вымышлены</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>When it was</source>
        <translation>Когда это было</translation>
    </message>
    <message>
        <source>Mention a person</source>
        <translation>Упомянуть человека</translation>
    </message>
    <message>
        <source>Form of the note</source>
        <translation>Вид записи</translation>
    </message>
    <message>
        <source>With whom, where, how</source>
        <translation>С кем, где, как</translation>
    </message>
    <message>
        <source>min</source>
        <translation>мин</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минуты</translation>
    </message>
    <message>
        <source>Written more than 3 days later: why, if you like</source>
        <translation>Записано больше чем через 3 дня: почему, если хотите</translation>
    </message>
    <message>
        <source>Why it is written later</source>
        <translation>Почему записано позже</translation>
    </message>
</context>
<context>
    <name>DetailsStrip</name>
    <message>
        <source>This row</source>
        <translation>Эта строка</translation>
    </message>
    <message>
        <source>How much of this leaves</source>
        <translation>Что из этого передаётся</translation>
    </message>
    <message>
        <source>I have read it to its end</source>
        <translation>Прочитано до конца</translation>
    </message>
    <message numerus="yes">
        <source>and %n more: point at them</source>
        <translation>
            <numerusform>и ещё %n: наведите указатель</numerusform>
            <numerusform>и ещё %n: наведите указатель</numerusform>
            <numerusform>и ещё %n: наведите указатель</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed here.</source>
        <translation>Здесь ничего не изменено.</translation>
    </message>
    <message>
        <source>{name}: named, as the letter names this child</source>
        <translation>{name}: назван по имени, так как письмо называет этого ребёнка</translation>
    </message>
    <message numerus="yes">
        <source>%n to read</source>
        <translation>
            <numerusform>прочитать: %n</numerusform>
            <numerusform>прочитать: %n</numerusform>
            <numerusform>прочитать: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Scroll to the end of the text first.</source>
        <translation>Сначала прокрутите текст до конца.</translation>
    </message>
    <message>
        <source>Lift the veil (F9) to read it.</source>
        <translation>Чтобы прочитать, покажите имена (F9).</translation>
    </message>
</context>
<context>
    <name>DisclosureHeader</name>
    <message>
        <source>Handed over</source>
        <translation>Передано</translation>
    </message>
    <message>
        <source>The receipt came</source>
        <translation>Пришло подтверждение</translation>
    </message>
    <message>
        <source>More about this disclosure</source>
        <translation>Ещё об этой передаче</translation>
    </message>
    <message>
        <source>to request {number}</source>
        <translation>по запросу {number}</translation>
    </message>
    <message>
        <source>sealed {day}</source>
        <translation>запечатано {day}</translation>
    </message>
    <message>
        <source>not handed over yet</source>
        <translation>ещё не передано</translation>
    </message>
</context>
<context>
    <name>DisclosurePage</name>
    <message>
        <source>Disclosure {number}</source>
        <translation>Передача {number}</translation>
    </message>
    <message>
        <source>It was sent back</source>
        <translation>Вернулось обратно</translation>
    </message>
    <message>
        <source>Make it again and compare</source>
        <translation>Собрать снова и сравнить</translation>
    </message>
    <message>
        <source>Make the file again</source>
        <translation>Собрать файл снова</translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation>Открыть запрос</translation>
    </message>
    <message>
        <source>Made again: every file has the same hash as on the day it left.</source>
        <translation>Собрано снова: контрольная сумма каждого файла та же, что в день передачи.</translation>
    </message>
    <message>
        <source>What the record says has changed since. Files that differ: {files}. Nothing was saved.</source>
        <translation>С тех пор записи изменились. Отличаются файлы: {files}. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Записано</translation>
    </message>
</context>
<context>
    <name>DocumentPopover</name>
    <message>
        <source>Look at it</source>
        <translation>Посмотреть</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Сохранить копию</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Why it is removed</source>
        <translation>Почему удаляется</translation>
    </message>
    <message>
        <source>Removed on %1: %2</source>
        <translation>Удалён %1: %2</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Удалить навсегда</translation>
    </message>
    <message>
        <source>What is in it is deleted; its line and its checksum stay.</source>
        <translation>Содержимое уничтожается; строка и контрольная сумма остаются.</translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>This picture cannot be read.</source>
        <translation>Это изображение не читается.</translation>
    </message>
</context>
<context>
    <name>DocumentsBlock</name>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>Добавить документ</translation>
    </message>
    <message>
        <source>None. Files can also be dragged here.</source>
        <translation>Пока нет. Файлы можно и перетащить сюда.</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>удалён</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Добавить документы</translation>
    </message>
    <message>
        <source>Document added</source>
        <translation>Документ добавлен</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Сохранить копию</translation>
    </message>
    <message>
        <source>Document removed</source>
        <translation>Документ удалён</translation>
    </message>
    <message>
        <source>Copying it out…</source>
        <translation>Копируется…</translation>
    </message>
    <message>
        <source>Taking it in…</source>
        <translation>Принимается в файл…</translation>
    </message>
</context>
<context>
    <name>DocumentsCard</name>
    <message>
        <source>The letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Добавить файл</translation>
    </message>
    <message>
        <source>No file yet. Drop the letter here, so that it stands beside the answer years later.</source>
        <translation>Файла пока нет. Перетащите письмо сюда: и через годы оно будет рядом с ответом.</translation>
    </message>
    <message>
        <source>removed: {why}</source>
        <translation>удалено: {why}</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Сохранить копию</translation>
    </message>
    <message>
        <source>Remove: {title}</source>
        <translation>Удалить: {title}</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Письма</translation>
    </message>
    <message>
        <source>The file is taken in</source>
        <translation>Файл принят</translation>
    </message>
    <message>
        <source>The copy is saved. It is not encrypted: delete it when it is no longer needed.</source>
        <translation>Копия сохранена. Она не зашифрована: удалите её, когда она больше не нужна.</translation>
    </message>
</context>
<context>
    <name>DocumentsChoice</name>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Listed by size and hash, without titles; the files stay here.</source>
        <translation>Указываются размер и контрольная сумма, без названий; сами файлы остаются здесь.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>What stands inside a file is not changed: other people&apos;s names in it leave with it.</source>
        <translation>Содержимое файла не меняется: имена других людей уйдут вместе с ним.</translation>
    </message>
</context>
<context>
    <name>DueCount</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>остался %n день</numerusform>
            <numerusform>осталось %n дня</numerusform>
            <numerusform>осталось %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>просрочен на %n день</numerusform>
            <numerusform>просрочен на %n дня</numerusform>
            <numerusform>просрочен на %n дней</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueField</name>
    <message>
        <source>This is no day. Write it like 24.11.2026.</source>
        <translation>Такой даты нет. Напишите так: 24.11.2026.</translation>
    </message>
    <message>
        <source>Answer by, as the letter says</source>
        <translation>Срок ответа по письму</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n рабочий день</numerusform>
            <numerusform>%n рабочих дня</numerusform>
            <numerusform>%n рабочих дней</numerusform>
        </translation>
    </message>
    <message>
        <source>from its arrival: an assumption, not a term of the law</source>
        <translation>со дня поступления: это допущение, а не срок по закону</translation>
    </message>
    <message>
        <source>Leave it empty where the letter names no day.</source>
        <translation>Оставьте пустым, если письмо не называет дня.</translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message>
        <source>Hand over the sealed answer</source>
        <translation>Передать запечатанный ответ</translation>
    </message>
    <message>
        <source>Answer the request</source>
        <translation>Ответить на запрос</translation>
    </message>
    <message>
        <source>the day in the letter</source>
        <translation>срок из письма</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручную</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>%1, a day off</source>
        <translation>%1, выходной</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 назад</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>One student or two</source>
        <translation>Один ученик или два</translation>
    </message>
    <message>
        <source>{n} of {of}</source>
        <translation>{n} из {of}</translation>
    </message>
    <message>
        <source>Merge with another record</source>
        <translation>Объединить с другой записью</translation>
    </message>
    <message>
        <source>Choose what is right. Cases, referrals, roles, representatives, classes and phones of both are kept; signed notes stay as they are. It can be taken back.</source>
        <translation>Выберите верное. Случаи, обращения, роли, представители, классы и телефоны обеих записей сохранятся; подписанные записи не изменятся. Объединение можно отменить.</translation>
    </message>
    <message>
        <source>Look for the other record: another student, or somebody not yet known.</source>
        <translation>Найдите вторую запись: другого ученика или того, кто пока не известен.</translation>
    </message>
    <message>
        <source>The two records are one now</source>
        <translation>Две записи объединены в одну</translation>
    </message>
    <message>
        <source>Remembered: two students</source>
        <translation>Запомнено: это два ученика</translation>
    </message>
    <message>
        <source>The pair before</source>
        <translation>Предыдущая пара</translation>
    </message>
    <message>
        <source>The next pair</source>
        <translation>Следующая пара</translation>
    </message>
    <message>
        <source>The other record</source>
        <translation>Вторая запись</translation>
    </message>
    <message>
        <source>Surname, given name or IIN</source>
        <translation>Фамилия, имя или ИИН</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>These are two students</source>
        <translation>Это два ученика</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>No records look alike</source>
        <translation>Похожих записей нет</translation>
    </message>
    <message>
        <source>Pana compares names and dates of birth whenever the list opens.</source>
        <translation>Pana сравнивает имена и даты рождения каждый раз, когда открывается список.</translation>
    </message>
</context>
<context>
    <name>EndForm</name>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Не применяется</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>When it was done</source>
        <translation>Когда сделано</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>Новый день</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>Why late</source>
        <translation>Почему с опозданием</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Evidence: number of the letter, who was told</source>
        <translation>Подтверждение: номер письма, кому сообщено</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Отметить выполненным</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Move contact</source>
        <translation>Перенести контакт</translation>
    </message>
    <message>
        <source>Cancel contact</source>
        <translation>Отменить контакт</translation>
    </message>
    <message>
        <source>Why it does not apply</source>
        <translation>Почему не применяется</translation>
    </message>
    <message>
        <source>Write the hour like 15:00.</source>
        <translation>Напишите час так: 15:00.</translation>
    </message>
</context>
<context>
    <name>Endings</name>
    <message>
        <source>Contact marked as done</source>
        <translation>Контакт отмечен</translation>
    </message>
    <message>
        <source>Contact moved</source>
        <translation>Контакт перенесён</translation>
    </message>
    <message>
        <source>Contact cancelled</source>
        <translation>Контакт отменён</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>Add to this note or correct it</source>
        <translation>Дополнить или исправить запись</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минута</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>written later: {reason}</source>
        <translation>записано позже: {reason}</translation>
    </message>
    <message>
        <source>Add to this note</source>
        <translation>Дополнить запись</translation>
    </message>
    <message>
        <source>Correct this note</source>
        <translation>Исправить запись</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>Note</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Беседа</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Наблюдение</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Уведомление</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Дополнение</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Эпизод</translation>
    </message>
    <message>
        <source>Another level</source>
        <translation>Другой уровень</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Исправление</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>Handed over</source>
        <translation>Передано</translation>
    </message>
    <message>
        <source>The receipt came</source>
        <translation>Пришло подтверждение</translation>
    </message>
    <message>
        <source>It was sent back</source>
        <translation>Вернулось обратно</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>Our outgoing number</source>
        <translation>Наш исходящий номер</translation>
    </message>
    <message>
        <source>Their incoming number</source>
        <translation>Их входящий номер</translation>
    </message>
    <message>
        <source>To whom, or what else</source>
        <translation>Кому, что ещё</translation>
    </message>
    <message>
        <source>What they write</source>
        <translation>Что пишут</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>EventsCard</name>
    <message>
        <source>What became of it</source>
        <translation>Что было дальше</translation>
    </message>
    <message>
        <source>The file may not have come into its place. Make it again and compare.</source>
        <translation>Файл мог не попасть на место. Соберите его снова и сравните.</translation>
    </message>
    <message>
        <source>Not handed over yet.</source>
        <translation>Ещё не передано.</translation>
    </message>
    <message>
        <source>the file came into its place</source>
        <translation>файл на месте</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>№ {number}</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Facts</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>not written down</source>
        <translation>не записано</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ИИН</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Говорит</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Выбыл(а)</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose a file</source>
        <translation>Выбрать файл</translation>
    </message>
    <message>
        <source>or drop the file here</source>
        <translation>или перетащите файл сюда</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Choose a file</source>
        <translation>Выбрать файл</translation>
    </message>
    <message>
        <source>The list of students as a file</source>
        <translation>Список учеников в файле</translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xls), .ods or .csv, with titles in Kazakh, Russian or English in any order. Drop it here or choose it. Nothing is written before you have seen what will happen.</source>
        <translation>Excel (.xlsx, .xls), .ods или .csv с заголовками на казахском, русском или английском в любом порядке. Перетащите файл сюда или выберите его. Ничего не запишется, пока вы не увидите, что изменится.</translation>
    </message>
    <message>
        <source>Next: what opens the backup</source>
        <translation>Дальше: чем открыть копию</translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation>Выбрать копию</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Восстановить копию</translation>
    </message>
    <message>
        <source>The backup is checked whole and unpacked into a new place. The file that is there now stays as it is.</source>
        <translation>Копия проверяется целиком и распаковывается в новое место. Файл, который есть сейчас, остаётся как есть.</translation>
    </message>
    <message>
        <source>A file that ends in .qbk, from this computer or a memory stick</source>
        <translation>Файл с окончанием .qbk с этого компьютера или с флешки</translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message>
        <source>Files and hashes</source>
        <translation>Файлы и контрольные суммы</translation>
    </message>
    <message>
        <source>Content (data.json)</source>
        <translation>Содержание (data.json)</translation>
    </message>
    <message>
        <source>List of contents</source>
        <translation>Опись</translation>
    </message>
    <message>
        <source>Sealed file</source>
        <translation>Запечатанный файл</translation>
    </message>
    <message>
        <source>Log, line {number}</source>
        <translation>Журнал, строка {number}</translation>
    </message>
</context>
<context>
    <name>FilesView</name>
    <message>
        <source>Saving, and held against the hashes once more</source>
        <translation>Сохраняем и ещё раз сверяем с хешами</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message>
        <source>Save into a folder…</source>
        <translation>Сохранить в папку…</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Проверено</translation>
    </message>
    <message>
        <source>Where the files are saved</source>
        <translation>Куда сохранить файлы</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Not given</source>
        <translation>Не выдаётся</translation>
    </message>
    <message>
        <source>Nothing to count in these days</source>
        <translation>За эти дни считать нечего</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) hidden</source>
        <translation>
            <numerusform>скрыто %n число</numerusform>
            <numerusform>скрыто %n числа</numerusform>
            <numerusform>скрыто %n чисел</numerusform>
        </translation>
    </message>
    <message>
        <source>Most often: {what}, {count}.</source>
        <translation>Чаще всего: {what}, {count}.</translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s).</source>
        <translation>
            <numerusform>%n обращение.</numerusform>
            <numerusform>%n обращения.</numerusform>
            <numerusform>%n обращений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s).</source>
        <translation>
            <numerusform>%n эпизод.</numerusform>
            <numerusform>%n эпизода.</numerusform>
            <numerusform>%n эпизодов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) closed.</source>
        <translation>
            <numerusform>Закрыт %n случай.</numerusform>
            <numerusform>Закрыто %n случая.</numerusform>
            <numerusform>Закрыто %n случаев.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s).</source>
        <translation>
            <numerusform>%n случай.</numerusform>
            <numerusform>%n случая.</numerusform>
            <numerusform>%n случаев.</numerusform>
        </translation>
    </message>
    <message>
        <source>Act now or today: {part} of {whole}</source>
        <translation>Действовать сейчас или сегодня: {part} из {whole}</translation>
    </message>
    <message>
        <source>Two or more incidents: {part} of {whole}</source>
        <translation>Два эпизода и более: {part} из {whole}</translation>
    </message>
    <message>
        <source>Online: {part} of {whole}</source>
        <translation>В сети: {part} из {whole}</translation>
    </message>
    <message>
        <source>Recognised by the authority: {part} of {whole}</source>
        <translation>Признано органом: {part} из {whole}</translation>
    </message>
    <message>
        <source>Nothing was handed on</source>
        <translation>Никуда не передавали</translation>
    </message>
    <message>
        <source>Every term is still running</source>
        <translation>Все сроки ещё идут</translation>
    </message>
    <message>
        <source>In time: {part} of {whole}.</source>
        <translation>В срок: {part} из {whole}.</translation>
    </message>
    <message>
        <source>Most often late: {what}.</source>
        <translation>Чаще всего с опозданием: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>Takes longest: {what}, %n hour(s)</source>
        <translation>
            <numerusform>Дольше всего: {what}, %n час</numerusform>
            <numerusform>Дольше всего: {what}, %n часа</numerusform>
            <numerusform>Дольше всего: {what}, %n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n мероприятие</numerusform>
            <numerusform>%n мероприятия</numerusform>
            <numerusform>%n мероприятий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n документ</numerusform>
            <numerusform>%n документа</numerusform>
            <numerusform>%n документов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message>
        <source>Look at these</source>
        <translation>Посмотрите на это</translation>
    </message>
    <message>
        <source>{what}: let pass</source>
        <translation>{what}: оставлено</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Language and theme</source>
        <translation>Язык и тема</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Школа</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Код восстановления</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>Открыть пакет</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>Первый запуск</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Восстановить копию</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Создать файл</translation>
    </message>
    <message>
        <source>Making the file…</source>
        <translation>Файл создаётся…</translation>
    </message>
</context>
<context>
    <name>FirstStepsCard</name>
    <message>
        <source>Getting started</source>
        <translation>Начало работы</translation>
    </message>
    <message>
        <source>Recovery code is written down</source>
        <translation>Код восстановления записан</translation>
    </message>
    <message>
        <source>Student list is loaded</source>
        <translation>Список учеников загружен</translation>
    </message>
    <message>
        <source>Backup on a removable disk</source>
        <translation>Резервная копия на съёмный диск</translation>
    </message>
    <message>
        <source>Phones for the crisis screen</source>
        <translation>Телефоны для кризисного экрана</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Заполнить</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n ученик</numerusform>
            <numerusform>%n ученика</numerusform>
            <numerusform>%n учеников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n класс</numerusform>
            <numerusform>%n класса</numerusform>
            <numerusform>%n классов</numerusform>
        </translation>
    </message>
    <message>
        <source>from the file of your school&apos;s system</source>
        <translation>из файла школьной системы</translation>
    </message>
    <message>
        <source>takes about a minute</source>
        <translation>займёт около минуты</translation>
    </message>
    <message>
        <source>head, nurse, support centre</source>
        <translation>директор, медсестра, ЦПП</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} из {all}</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>saved {time}</source>
        <translation>сохранено {time}</translation>
    </message>
</context>
<context>
    <name>FormFoot</name>
    <message>
        <source>Draft saved {time}</source>
        <translation>Черновик сохранён {time}</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Выбросить черновик</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Оставить как было</translation>
    </message>
    <message>
        <source>Close, keep the draft</source>
        <translation>Закрыть, черновик останется</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Register the request</source>
        <translation>Зарегистрировать запрос</translation>
    </message>
</context>
<context>
    <name>FormNotice</name>
    <message>
        <source>Level R3 is not set yet. {why}</source>
        <translation>Уровень R3 ещё не поставлен. {why}</translation>
    </message>
    <message>
        <source>{number} is cancelled in the register, so nothing can be added to it.</source>
        <translation>{number} в журнале отменено, поэтому дополнить его нельзя.</translation>
    </message>
    <message>
        <source>Registered as {number}, level R3. Write down the rest when there is time.</source>
        <translation>Зарегистрировано: {number}, уровень R3. Остальное допишете, когда будет время.</translation>
    </message>
    <message>
        <source>A draft: {day}, {time}</source>
        <translation>Черновик: {day}, {time}</translation>
    </message>
    <message>
        <source>Begin a new one</source>
        <translation>Начать новое</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Удалить черновик</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минута</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n час</numerusform>
            <numerusform>%n часа</numerusform>
            <numerusform>%n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n рабочий день</numerusform>
            <numerusform>%n рабочих дня</numerusform>
            <numerusform>%n рабочих дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n года</numerusform>
            <numerusform>%n лет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n байт</numerusform>
            <numerusform>%n байта</numerusform>
            <numerusform>%n байт</numerusform>
        </translation>
    </message>
    <message>
        <source>KB</source>
        <translation>КБ</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>МБ</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>ГБ</translation>
    </message>
</context>
<context>
    <name>GiveStep</name>
    <message>
        <source>What to give</source>
        <translation>Что передать</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
    <message>
        <source>Next you see exactly what would leave, field by field.</source>
        <translation>Дальше вы увидите, что именно уйдёт, поле за полем.</translation>
    </message>
    <message>
        <source>Choose a case.</source>
        <translation>Выберите случай.</translation>
    </message>
    <message>
        <source>Numbers need a period: its first and its last day.</source>
        <translation>Для чисел нужен период: первый и последний день.</translation>
    </message>
    <message>
        <source>Check the days of the period.</source>
        <translation>Проверьте дни периода.</translation>
    </message>
    <message>
        <source>Each thing the head allows needs a reason.</source>
        <translation>Для всего, что разрешает руководитель, нужна причина.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message>
        <source>Give months instead of days</source>
        <translation>Указывать месяцы вместо дней</translation>
    </message>
    <message>
        <source>Counts by source, form, place, class, terms, measures; counts of 1 to 4 are hidden.</source>
        <translation>Числа по источнику, форме, месту, классам, срокам, мерам; числа от 1 до 4 скрыты.</translation>
    </message>
    <message>
        <source>Never: names, texts, anything about a single child.</source>
        <translation>Никогда: имена, тексты, что-либо об отдельном ребёнке.</translation>
    </message>
    <message>
        <source>The course of a case; letters in place of people, bands in place of age and class.</source>
        <translation>Ход случая; буквы вместо людей, диапазоны вместо возраста и класса.</translation>
    </message>
    <message>
        <source>Never: names, IIN, address, phones, diagnoses, notes of sessions, answers of tests, family.</source>
        <translation>Никогда: имена, ИИН, адрес, телефоны, диагнозы, записи консультаций, ответы тестов, семья.</translation>
    </message>
    <message>
        <source>The child named in the letter by name and with exact days; everybody else stays a letter.</source>
        <translation>Ребёнок из письма по имени и с точными датами; все остальные остаются буквами.</translation>
    </message>
    <message>
        <source>Needs a legal ground and the head&apos;s decision. Never: names of other children, drafts.</source>
        <translation>Нужны правовое основание и решение руководителя. Никогда: имена других детей, черновики.</translation>
    </message>
    <message>
        <source>default</source>
        <translation>по умолчанию</translation>
    </message>
    <message>
        <source>the head decides by name</source>
        <translation>решает руководитель</translation>
    </message>
</context>
<context>
    <name>GroundStep</name>
    <message>
        <source>Request</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>What to give</source>
        <translation>Что передать</translation>
    </message>
    <message>
        <source>Nothing is sent before the last step. Every choice is kept as a draft.</source>
        <translation>До последнего шага ничего не отправляется. Каждый выбор хранится как черновик.</translation>
    </message>
    <message>
        <source>The letter names no legal ground. Numbers can be given without one; facts about a child with its name cannot.</source>
        <translation>Письмо не называет правового основания. Числа можно передать и без него; сведения о ребёнке с именем нельзя.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>A regional commissioner works unpaid. No law settles access to names: a de-identified case is what is usually given.</source>
        <translation>Региональный уполномоченный работает на общественных началах. Доступ к именам законом не урегулирован: обычно передают обезличенный случай.</translation>
    </message>
    <message>
        <source>The letter itself is not in the file yet. It can be added on the page of the request.</source>
        <translation>Самого письма в файле ещё нет. Его можно добавить на странице запроса.</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>№ {number}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>От кого</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>What it asks for</source>
        <translation>Что запрошено</translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>Другими словами</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>Правовое основание</translation>
    </message>
    <message>
        <source>as typed, not verified by the program</source>
        <translation>как введено, программой не проверено</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Ответить до</translation>
    </message>
    <message>
        <source>the law names no term</source>
        <translation>закон срока не называет</translation>
    </message>
</context>
<context>
    <name>GuardianCards</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Nobody is written down</source>
        <translation>Никто не записан</translation>
    </message>
    <message>
        <source>Who answers for the child, and whom to call</source>
        <translation>Кто отвечает за ребёнка и кому звонить</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Прекратить</translation>
    </message>
    <message>
        <source>Legal representatives</source>
        <translation>Законные представители</translation>
    </message>
    <message>
        <source>Add a legal representative</source>
        <translation>Добавить законного представителя</translation>
    </message>
    <message>
        <source>No longer a legal representative of this child</source>
        <translation>Больше не законный представитель этого ребёнка</translation>
    </message>
    <message>
        <source>without custody</source>
        <translation>ребёнок живёт не с ним</translation>
    </message>
    <message>
        <source>May have harmed the child: gets no automatic notices</source>
        <translation>Возможно, причинил(а) вред ребёнку: автоматических извещений не получает</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>Не связываться</translation>
    </message>
    <message>
        <source>May be contacted: decided by you</source>
        <translation>Связываться можно: так решили вы</translation>
    </message>
    <message>
        <source>May be contacted</source>
        <translation>Можно связываться</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>до {day}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>с {day}</translation>
    </message>
</context>
<context>
    <name>GuardianForm</name>
    <message>
        <source>{name}, already in the file</source>
        <translation>{name}, уже есть в файле</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>Такого дня нет.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>Законный представитель</translation>
    </message>
    <message>
        <source>The representative was added</source>
        <translation>Представитель добавлен</translation>
    </message>
    <message>
        <source>Write the name of the organisation.</source>
        <translation>Напишите название организации.</translation>
    </message>
    <message>
        <source>Who this is to the child</source>
        <translation>Кем приходится ребёнку</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выберите</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С какого дня</translation>
    </message>
    <message>
        <source>If the day is known</source>
        <translation>Если день известен</translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation>Название организации</translation>
    </message>
    <message>
        <source>Has custody of the child</source>
        <translation>Ребёнок находится на его попечении</translation>
    </message>
    <message>
        <source>May have harmed the child</source>
        <translation>Возможно, причинил(а) вред ребёнку</translation>
    </message>
    <message>
        <source>Gets no automatic notices. The court or the police decide, not this tick.</source>
        <translation>Автоматических извещений не получает. Решают суд и полиция, а не эта отметка.</translation>
    </message>
    <message>
        <source>May be contacted</source>
        <translation>Можно связываться</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Почему нельзя</translation>
    </message>
    <message>
        <source>Another counsellor will read this before calling</source>
        <translation>Это прочтёт другой психолог, прежде чем звонить</translation>
    </message>
    <message>
        <source>Write another person</source>
        <translation>Записать другого человека</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>HintLine</name>
    <message>
        <source>Leave it as letters</source>
        <translation>Оставить буквами</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Go to: %1</source>
        <translation>Перейти: %1</translation>
    </message>
    <message numerus="yes">
        <source>Copied. The clipboard is emptied in %n second(s).</source>
        <translation>
            <numerusform>Скопировано. Буфер обмена очистится через %n секунду.</numerusform>
            <numerusform>Скопировано. Буфер обмена очистится через %n секунды.</numerusform>
            <numerusform>Скопировано. Буфер обмена очистится через %n секунд.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HourField</name>
    <message>
        <source>any time</source>
        <translation>любое время</translation>
    </message>
</context>
<context>
    <name>IdentifyBar</name>
    <message>
        <source>Somebody not yet known. Who is it?</source>
        <translation>Ученик пока не установлен. Кто это?</translation>
    </message>
    <message>
        <source>Surname, name or class</source>
        <translation>Фамилия, имя или класс</translation>
    </message>
    <message>
        <source>Say who it is</source>
        <translation>Указать ученика</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import a list of students</source>
        <translation>Импорт списка учеников</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) will be added</source>
        <translation>
            <numerusform>Будет добавлен %n ученик</numerusform>
            <numerusform>Будут добавлены %n ученика</numerusform>
            <numerusform>Будет добавлено %n учеников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) will be changed</source>
        <translation>
            <numerusform>изменится запись %n ученика</numerusform>
            <numerusform>изменятся записи %n учеников</numerusform>
            <numerusform>изменятся записи %n учеников</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in this file is already written.</source>
        <translation>Всё из этого файла уже записано.</translation>
    </message>
    <message>
        <source>A backup is made before writing.</source>
        <translation>Перед записью создаётся резервная копия.</translation>
    </message>
    <message numerus="yes">
        <source>Write %n line(s)</source>
        <translation>
            <numerusform>Записать %n строку</numerusform>
            <numerusform>Записать %n строки</numerusform>
            <numerusform>Записать %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is written</source>
        <translation>Список записан</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Списки</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Выбрать файл</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Импорт списка</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>IncidentCard</name>
    <message>
        <source>Incident {n}</source>
        <translation>Эпизод {n}</translation>
    </message>
    <message>
        <source>about {day}</source>
        <translation>около {day}</translation>
    </message>
    <message>
        <source>in the month of {day}</source>
        <translation>в месяце: {day}</translation>
    </message>
    <message>
        <source>What was kept: {words}</source>
        <translation>Что сохранили: {words}</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) since {day}: repeated, para 2(1)</source>
        <translation>
            <numerusform>%n эпизод с {day}: признак систематичности, п. 2(1)</numerusform>
            <numerusform>%n эпизода с {day}: признак систематичности, п. 2(1)</numerusform>
            <numerusform>%n эпизодов с {day}: признак систематичности, п. 2(1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stands in %n case(s)</source>
        <translation>
            <numerusform>стоит в %n случае</numerusform>
            <numerusform>стоит в %n случаях</numerusform>
            <numerusform>стоит в %n случаях</numerusform>
        </translation>
    </message>
    <message>
        <source>Incident {place}</source>
        <translation>Эпизод {place}</translation>
    </message>
    <message>
        <source>One more incident</source>
        <translation>Ещё эпизод</translation>
    </message>
    <message>
        <source>Remove this incident</source>
        <translation>Убрать этот эпизод</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>не сказано</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Не сказано</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Формы</translation>
    </message>
    <message>
        <source>choose, several may fit</source>
        <translation>выберите, можно несколько</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>Write what was seen and heard. Mention people by @: in what is handed out names are replaced.</source>
        <translation>Пишите, что видели и слышали. Людей упоминайте через @: в выгрузках имена заменятся сами.</translation>
    </message>
    <message>
        <source>What was kept (photo, messages)</source>
        <translation>Что сохранили (фото, переписка)</translation>
    </message>
    <message>
        <source>What was kept</source>
        <translation>Что сохранили</translation>
    </message>
    <message>
        <source>People in this incident</source>
        <translation>Люди в этом эпизоде</translation>
    </message>
    <message>
        <source>How exactly the day is known: {words}</source>
        <translation>Насколько точно известен день: {words}</translation>
    </message>
</context>
<context>
    <name>IncidentDesk</name>
    <message>
        <source>Incident written down</source>
        <translation>Эпизод записан</translation>
    </message>
    <message>
        <source>The incident stands in this case too</source>
        <translation>Эпизод теперь стоит и в этом случае</translation>
    </message>
</context>
<context>
    <name>IncidentLinkPanel</name>
    <message>
        <source>An incident of another case</source>
        <translation>Эпизод из другого случая</translation>
    </message>
    <message>
        <source>Back to the new incident</source>
        <translation>Назад к новому эпизоду</translation>
    </message>
    <message>
        <source>A name or the number of a case</source>
        <translation>Имя или номер случая</translation>
    </message>
    <message>
        <source>Incidents of other cases</source>
        <translation>Эпизоды других случаев</translation>
    </message>
    <message>
        <source>No incident of another case</source>
        <translation>В других случаях эпизодов нет</translation>
    </message>
    <message>
        <source>One incident can stand in the cases of several children. So far each stands here already.</source>
        <translation>Один эпизод может стоять в случаях нескольких детей. Пока все эпизоды уже есть здесь.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Try another name or number.</source>
        <translation>Попробуйте другое имя или номер.</translation>
    </message>
    <message>
        <source>Part of {name} in it</source>
        <translation>Роль в нём: {name}</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Put it into this case too</source>
        <translation>Внести и в этот случай</translation>
    </message>
</context>
<context>
    <name>IncidentPanel</name>
    <message>
        <source>Draft saved {time}</source>
        <translation>Черновик сохранён {time}</translation>
    </message>
    <message>
        <source>A further incident</source>
        <translation>Ещё один эпизод</translation>
    </message>
    <message>
        <source>Back to the timeline</source>
        <translation>Назад к ленте</translation>
    </message>
    <message>
        <source>It stands in another case already</source>
        <translation>Он уже стоит в другом случае</translation>
    </message>
    <message>
        <source>Each incident has its own day: the law speaks of two or more times. If somebody reported it to you anew, take a referral instead: it gets its own number and its own terms.</source>
        <translation>У каждого эпизода свой день: в законе сказано «два и более раза». Если вам сообщили об этом заново, примите обращение: у него будут свой номер и свои сроки.</translation>
    </message>
    <message>
        <source>Take a referral</source>
        <translation>Принять обращение</translation>
    </message>
    <message>
        <source>Close, keep the draft</source>
        <translation>Закрыть, оставить черновик</translation>
    </message>
    <message>
        <source>Write down the incident</source>
        <translation>Записать эпизод</translation>
    </message>
    <message>
        <source>A term starts: {what}, by {day} ({article}).</source>
        <translation>Начинается срок: {what}, до {day} ({article}).</translation>
    </message>
</context>
<context>
    <name>IncidentPeople</name>
    <message>
        <source>Add a person</source>
        <translation>Добавить человека</translation>
    </message>
    <message>
        <source>a student, a parent or a member of staff</source>
        <translation>ученика, родителя или сотрудника</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Имя человека</translation>
    </message>
</context>
<context>
    <name>IncidentRows</name>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>What and where</source>
        <translation>Что и где</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Случай</translation>
    </message>
    <message>
        <source>no kind and no place</source>
        <translation>вид и место не указаны</translation>
    </message>
</context>
<context>
    <name>ItemsField</name>
    <message>
        <source>Guarded: given only where the letter names it and the head of the school allows it, with a reason</source>
        <translation>Охраняемое: передаётся, только если письмо это называет и руководитель разрешает, с причиной</translation>
    </message>
    <message>
        <source>Never given, in no profile; the answer will say so</source>
        <translation>Не передаётся ни в одном профиле; в ответе об этом будет сказано</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>This office used another key before. Ask why it changed, at a number you knew already, not at the one in the letter. Until then the old key stays in use.</source>
        <translation>Раньше у этого органа был другой ключ. Спросите, почему он сменился, по номеру, который вы уже знали, а не по номеру из письма. До тех пор действует старый ключ.</translation>
    </message>
    <message>
        <source>Read these words over the phone; the office reads its own. All eight must be the same.</source>
        <translation>Прочитайте эти слова по телефону; орган читает свои. Все восемь должны совпасть.</translation>
    </message>
    <message>
        <source>The words are the same</source>
        <translation>Слова совпали</translation>
    </message>
    <message>
        <source>Compared with whom, and how</source>
        <translation>С кем и как сверено</translation>
    </message>
    <message>
        <source>For example: A. Serikova, by phone, the number of the office&apos;s site</source>
        <translation>Например: А. Серикова, по телефону, номер с сайта органа</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Add the office&apos;s reserve key</source>
        <translation>Добавить запасной ключ органа</translation>
    </message>
    <message>
        <source>No longer use this key</source>
        <translation>Больше не использовать этот ключ</translation>
    </message>
    <message>
        <source>Compared on {moment}: {whom}</source>
        <translation>Сверено {moment}: {whom}</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>This file cannot be read.</source>
        <translation>Этот файл не читается.</translation>
    </message>
    <message>
        <source>The office&apos;s reserve key</source>
        <translation>Запасной ключ органа</translation>
    </message>
    <message>
        <source>The office&apos;s public key</source>
        <translation>Открытый ключ органа</translation>
    </message>
    <message>
        <source>Which office</source>
        <translation>Какой орган</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>Название органа</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Открытый ключ</translation>
    </message>
    <message>
        <source>It begins with age1. Nobody&apos;s secret: it can come by e-mail or on paper.</source>
        <translation>Начинается с age1. Он не секретный: может прийти по почте или на бумаге.</translation>
    </message>
    <message>
        <source>Add the key</source>
        <translation>Добавить ключ</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Из файла</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>KeyStep</name>
    <message>
        <source>Next: what is in the backup</source>
        <translation>Дальше: что в копии</translation>
    </message>
    <message>
        <source>What opens it</source>
        <translation>Чем её открыть</translation>
    </message>
    <message>
        <source>A backup opens with what opened the file on the day it was made, also if it was changed since.</source>
        <translation>Копию открывает то, что открывало файл в день её создания, даже если потом это сменили.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Код восстановления</translation>
    </message>
    <message>
        <source>The passphrase of that time</source>
        <translation>Пароль того времени</translation>
    </message>
    <message>
        <source>8 groups of 5 signs from the sheet in the safe</source>
        <translation>8 групп по 5 знаков с листа из сейфа</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>Keys of the office</source>
        <translation>Ключи органа</translation>
    </message>
    <message>
        <source>office.key opens packages: keep it here and give it to nobody. office.pub goes to the schools.</source>
        <translation>office.key открывает пакеты: храните его у себя и никому не передавайте. office.pub отдают школам.</translation>
    </message>
    <message>
        <source>Also a reserve pair, kept in another place</source>
        <translation>И запасная пара, её хранят в другом месте</translation>
    </message>
    <message>
        <source>Make a key pair…</source>
        <translation>Создать пару ключей…</translation>
    </message>
    <message>
        <source>Write the eight words on the office&apos;s letterhead: a school that calls reads the same ones.</source>
        <translation>Напишите восемь слов на бланке органа: школа, которая позвонит, прочитает те же.</translation>
    </message>
    <message>
        <source>Where the keys are kept</source>
        <translation>Где хранить ключи</translation>
    </message>
</context>
<context>
    <name>KindChip</name>
    <message>
        <source>Take away: {kind}</source>
        <translation>Убрать: {kind}</translation>
    </message>
</context>
<context>
    <name>KindsChoice</name>
    <message>
        <source>How much of each kind</source>
        <translation>Сколько каждого вида</translation>
    </message>
    <message>
        <source>each as chosen</source>
        <translation>каждая как выбрано</translation>
    </message>
</context>
<context>
    <name>KnownPeople</name>
    <message>
        <source>Already in the file</source>
        <translation>Уже есть в файле</translation>
    </message>
    <message>
        <source>This person</source>
        <translation>Это он (она)</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>Next: the school</source>
        <translation>Дальше: школа</translation>
    </message>
    <message>
        <source>Welcome to Pana</source>
        <translation>Добро пожаловать в Pana</translation>
    </message>
    <message>
        <source>An encrypted case file that stays on this computer and works without internet. Setting it up takes five minutes.</source>
        <translation>Зашифрованный файл случаев. Он остаётся на этом компьютере и работает без интернета. Настройка займёт пять минут.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
</context>
<context>
    <name>LawNote</name>
    <message>
        <source>One incident is not yet bullying by para 2(1), but it is registered. The education authority decides, not the school.</source>
        <translation>Один эпизод ещё не травля по п. 2(1), но его регистрируют. Решает орган образования, не школа.</translation>
    </message>
</context>
<context>
    <name>LeaveBar</name>
    <message>
        <source>There is no such day. Write it like this: 24.03.2026</source>
        <translation>Такого дня нет. Пишите так: 24.03.2026</translation>
    </message>
    <message>
        <source>No longer at the school</source>
        <translation>Больше не в школе</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Отметить</translation>
    </message>
    <message>
        <source>Day of leaving</source>
        <translation>День выбытия</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
</context>
<context>
    <name>LeftCard</name>
    <message>
        <source>What left</source>
        <translation>Что передано</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>LeftCount</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n поле</numerusform>
            <numerusform>%n поля</numerusform>
            <numerusform>%n полей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftFacts</name>
    <message>
        <source>What left</source>
        <translation>Что передано</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n таблица</numerusform>
            <numerusform>%n таблицы</numerusform>
            <numerusform>%n таблиц</numerusform>
        </translation>
    </message>
    <message>
        <source>{position}, on {day}</source>
        <translation>{position}, {day}</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>none was given</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>as typed, not verified by the program</source>
        <translation>как введено, программой не проверено</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Объём</translation>
    </message>
    <message>
        <source>Allowed by name</source>
        <translation>Разрешено поимённо</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Не передаётся</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Заменено</translation>
    </message>
    <message>
        <source>Let pass with a reason</source>
        <translation>Оставлено с причиной</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Согласовал</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Запечатано</translation>
    </message>
</context>
<context>
    <name>LetterField</name>
    <message>
        <source>or drop the file here</source>
        <translation>или перетащите файл сюда</translation>
    </message>
    <message>
        <source>Take the file away</source>
        <translation>Убрать файл</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Другой файл</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Выбрать файл</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Письма</translation>
    </message>
    <message>
        <source>The file of the letter</source>
        <translation>Файл письма</translation>
    </message>
</context>
<context>
    <name>LettersCard</name>
    <message>
        <source>Letters</source>
        <translation>Письма</translation>
    </message>
    <message>
        <source>The letter is saved</source>
        <translation>Письмо сохранено</translation>
    </message>
    <message>
        <source>Covering letter</source>
        <translation>Сопроводительное письмо</translation>
    </message>
    <message>
        <source>Letter of partial refusal</source>
        <translation>Письмо о частичном отказе</translation>
    </message>
    <message>
        <source>Letter of refusal</source>
        <translation>Письмо об отказе</translation>
    </message>
    <message>
        <source>what is sent, how to open it and to verify it</source>
        <translation>что направляется, как открыть и проверить</translation>
    </message>
    <message>
        <source>what is not given, each with its reason</source>
        <translation>что не передаётся, с причинами</translation>
    </message>
    <message>
        <source>what is refused, each with its reason</source>
        <translation>в чём отказано, с причинами</translation>
    </message>
</context>
<context>
    <name>LevelLine</name>
    <message>
        <source>What stands behind it</source>
        <translation>На чём основано</translation>
    </message>
    <message>
        <source>Level set</source>
        <translation>Уровень установлен</translation>
    </message>
    <message>
        <source>Level raised</source>
        <translation>Уровень повышен</translation>
    </message>
    <message>
        <source>Level lowered</source>
        <translation>Уровень понижен</translation>
    </message>
</context>
<context>
    <name>LevelPanel</name>
    <message>
        <source>Change level</source>
        <translation>Изменить уровень</translation>
    </message>
    <message>
        <source>Back to the timeline</source>
        <translation>Назад к ленте</translation>
    </message>
    <message>
        <source>Close, keep the draft</source>
        <translation>Закрыть, оставить черновик</translation>
    </message>
    <message>
        <source>New level</source>
        <translation>Новый уровень</translation>
    </message>
    <message>
        <source>What has to be true first</source>
        <translation>Что должно быть выполнено</translation>
    </message>
    <message>
        <source>How we understand it</source>
        <translation>Как мы понимаем ситуацию</translation>
    </message>
    <message>
        <source>First action: {when}</source>
        <translation>Первое действие: {when}</translation>
    </message>
    <message>
        <source>For R3 this may follow later; the level is raised at once.</source>
        <translation>Для R3 это можно дописать позже: уровень повышается сразу.</translation>
    </message>
    <message>
        <source>Only the psychologist this case is assigned to lowers the level.</source>
        <translation>Понижает уровень только психолог, за которым закреплён случай.</translation>
    </message>
    <message>
        <source>A level is lowered one step at a time.</source>
        <translation>Уровень понижается по одной ступени.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Lower level</source>
        <translation>Понизить уровень</translation>
    </message>
    <message>
        <source>Raise level</source>
        <translation>Повысить уровень</translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s) still missing.</source>
        <translation>
            <numerusform>Не выполнено %n условие.</numerusform>
            <numerusform>Не выполнено %n условия.</numerusform>
            <numerusform>Не выполнено %n условий.</numerusform>
        </translation>
    </message>
    <message>
        <source>Contacts are planned anew from now: {schedule}.</source>
        <translation>Контакты планируются заново с этого момента: {schedule}.</translation>
    </message>
    <message>
        <source>{n} of at least {needed} characters</source>
        <translation>{n} из не менее чем {needed} знаков</translation>
    </message>
</context>
<context>
    <name>Levels</name>
    <message>
        <source>Routine support</source>
        <translation>Плановое сопровождение</translation>
    </message>
    <message>
        <source>Closer attention</source>
        <translation>Усиленное внимание</translation>
    </message>
    <message>
        <source>Act today</source>
        <translation>Действовать сегодня</translation>
    </message>
    <message>
        <source>Act now</source>
        <translation>Действовать сейчас</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Внимание</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Срочно</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>The file is locked. Type the recovery code.</source>
        <translation>Файл закрыт. Введите код восстановления.</translation>
    </message>
    <message>
        <source>The file is locked. Type the passphrase.</source>
        <translation>Файл закрыт. Введите пароль.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Demonstration. The passphrase is: %1</source>
        <translation>Демонстрация. Пароль: %1</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Код восстановления</translation>
    </message>
    <message>
        <source>8 groups of 5 signs from the sheet in the safe</source>
        <translation>8 групп по 5 знаков с листа из сейфа</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Открыть паролем</translation>
    </message>
    <message>
        <source>Forgot the passphrase?</source>
        <translation>Забыли пароль?</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Другой файл</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Is a child in danger?</source>
        <translation>Ребёнок в опасности?</translation>
    </message>
    <message>
        <source>112 · 103 · 111, without a passphrase</source>
        <translation>112 · 103 · 111, без пароля</translation>
    </message>
    <message>
        <source>Open the steps</source>
        <translation>Открыть шаги</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Восстановить копию</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>Открыть пакет</translation>
    </message>
    <message>
        <source>Type it once more: the file is opened as it is, and the log says so.</source>
        <translation>Введите ещё раз: файл откроется таким, какой есть, и это запишется в журнал.</translation>
    </message>
    <message>
        <source>Open what is there</source>
        <translation>Открыть то, что есть</translation>
    </message>
    <message>
        <source>Works without internet. The data does not leave this computer.</source>
        <translation>Работает без интернета. Данные не покидают этот компьютер.</translation>
    </message>
    <message>
        <source>Restored. Open it with what opened the backup.</source>
        <translation>Восстановлено. Откройте тем, что открыло копию.</translation>
    </message>
    <message>
        <source>Make a new file</source>
        <translation>Создать новый файл</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Открывается…</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s)</source>
        <translation>
            <numerusform>Подождите %n секунду</numerusform>
            <numerusform>Подождите %n секунды</numerusform>
            <numerusform>Подождите %n секунд</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Also when the computer sleeps, and at once with Ctrl+L</source>
        <translation>А также когда компьютер засыпает и сразу по Ctrl+L</translation>
    </message>
    <message>
        <source>Managed by your organisation</source>
        <translation>Задано вашей организацией</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Applied at once and kept on this computer.</source>
        <translation>Применяется сразу и хранится на этом компьютере.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Запирать через</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минута</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide names while a second screen or a projector is connected</source>
        <translation>Скрывать имена, пока подключён второй экран или проектор</translation>
    </message>
    <message>
        <source>Names become initials, notes are covered; F9 does the same by hand</source>
        <translation>Имена становятся инициалами, записи закрыты; F9 делает то же вручную</translation>
    </message>
    <message>
        <source>Remind of what is due</source>
        <translation>Напоминать о сроках</translation>
    </message>
    <message>
        <source>A notification without any name, also while the file is locked</source>
        <translation>Уведомление без имён, в том числе когда файл закрыт</translation>
    </message>
</context>
<context>
    <name>LookStep</name>
    <message>
        <source>A new file is made from it; nothing is overwritten</source>
        <translation>Из неё создаётся новый файл, ничего не перезаписывается</translation>
    </message>
    <message>
        <source>Look before you restore</source>
        <translation>Посмотрите, прежде чем восстановить</translation>
    </message>
    <message>
        <source>The backup opens. It is checked whole while it is restored; afterwards you open the new file as usual.</source>
        <translation>Копия открывается. При восстановлении она проверяется целиком; потом вы откроете новый файл как обычно.</translation>
    </message>
    <message>
        <source>The day of the backup</source>
        <translation>День создания копии</translation>
    </message>
    <message>
        <source>Lines of the log, each command one line</source>
        <translation>Строки журнала, одна на каждое действие</translation>
    </message>
    <message>
        <source>Made with Pana {version}</source>
        <translation>Создана в Pana {version}</translation>
    </message>
    <message numerus="yes">
        <source>The file on this computer has %n line(s) more than this backup. They stay there, but will not be in the restored file.</source>
        <translation>
            <numerusform>В файле на этом компьютере на %n строку журнала больше, чем в этой копии. Она останется там, но в восстановленном файле её не будет.</numerusform>
            <numerusform>В файле на этом компьютере на %n строки журнала больше, чем в этой копии. Они останутся там, но в восстановленном файле их не будет.</numerusform>
            <numerusform>В файле на этом компьютере на %n строк журнала больше, чем в этой копии. Они останутся там, но в восстановленном файле их не будет.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
</context>
<context>
    <name>MentionTyping</name>
    <message>
        <source>Nobody found</source>
        <translation>Никто не найден</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Введите имя</translation>
    </message>
</context>
<context>
    <name>MergeSheet</name>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ИИН</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>At the school</source>
        <translation>В школе</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Случаи</translation>
    </message>
    <message>
        <source>Legal representatives</source>
        <translation>Законные представители</translation>
    </message>
    <message>
        <source>Notes that mention the student</source>
        <translation>Записи с упоминанием ученика</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>This passphrase does not open the file</source>
        <translation>Этот пароль не открывает файл</translation>
    </message>
    <message>
        <source>Check the keyboard layout and Caps Lock, then type it again.</source>
        <translation>Проверьте раскладку и Caps Lock и введите ещё раз.</translation>
    </message>
    <message>
        <source>This recovery code does not open the file</source>
        <translation>Этот код восстановления не открывает файл</translation>
    </message>
    <message>
        <source>Compare it with your sheet, group by group. Newer codes replace older ones.</source>
        <translation>Сверьте с листом группу за группой. Новый код заменяет прежний.</translation>
    </message>
    <message>
        <source>The key file is damaged</source>
        <translation>Файл ключей повреждён</translation>
    </message>
    <message>
        <source>Both copies cannot be read. Restore the latest backup into a new place.</source>
        <translation>Обе копии не читаются. Восстановите последнюю резервную копию в новое место.</translation>
    </message>
    <message>
        <source>The case file is damaged</source>
        <translation>Файл с делами повреждён</translation>
    </message>
    <message>
        <source>Nothing was changed. Do not work on: restore the latest backup into a new place.</source>
        <translation>Ничего не изменено. Не продолжайте: восстановите последнюю резервную копию в новое место.</translation>
    </message>
    <message>
        <source>There is no case file here</source>
        <translation>Здесь нет файла</translation>
    </message>
    <message>
        <source>It may lie on a disk that is not connected. Connect it or choose another place.</source>
        <translation>Возможно, он на неподключённом диске. Подключите диск или выберите другое место.</translation>
    </message>
    <message>
        <source>This file was written by a newer Pana</source>
        <translation>Этот файл записан более новой Pana</translation>
    </message>
    <message>
        <source>Nothing was changed. Install the newer version and open it again.</source>
        <translation>Ничего не изменено. Установите новую версию и откройте снова.</translation>
    </message>
    <message>
        <source>The file is open elsewhere</source>
        <translation>Файл открыт в другом месте</translation>
    </message>
    <message>
        <source>Close the other window of Pana, here or in another account, and try again.</source>
        <translation>Закройте другое окно Pana, в этой или другой учётной записи, и попробуйте снова.</translation>
    </message>
    <message>
        <source>There is a case file here already</source>
        <translation>Здесь уже есть файл</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Choose an empty place.</source>
        <translation>Ничего не перезаписано. Выберите пустое место.</translation>
    </message>
    <message>
        <source>The newest entries are missing</source>
        <translation>Не хватает последних записей</translation>
    </message>
    <message>
        <source>A part of the file that was written last is gone, perhaps deleted or restored by another program. Look for it in the backup before you go on.</source>
        <translation>Исчезла последняя часть файла: возможно, её удалила или заменила другая программа. Прежде чем продолжать, поищите её в резервной копии.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>На диске нет места</translation>
    </message>
    <message>
        <source>This step was not saved, everything before it was. Make room and do it again.</source>
        <translation>Этот шаг не сохранён, всё до него сохранено. Освободите место и повторите.</translation>
    </message>
    <message>
        <source>The system does not allow writing here</source>
        <translation>Система не разрешает запись сюда</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another place or ask your administrator.</source>
        <translation>Ничего не изменено. Выберите другое место или обратитесь к администратору.</translation>
    </message>
    <message>
        <source>The disk reports an error</source>
        <translation>Диск сообщает об ошибке</translation>
    </message>
    <message>
        <source>This step was not saved, everything before it was. Make a backup on another disk now.</source>
        <translation>Этот шаг не сохранён, всё до него сохранено. Сделайте сейчас резервную копию на другой диск.</translation>
    </message>
    <message>
        <source>This backup is damaged</source>
        <translation>Эта резервная копия повреждена</translation>
    </message>
    <message>
        <source>Nothing was restored. Take an older backup.</source>
        <translation>Ничего не восстановлено. Возьмите более раннюю копию.</translation>
    </message>
    <message>
        <source>The backup did not pass its check</source>
        <translation>Резервная копия не прошла проверку</translation>
    </message>
    <message>
        <source>It was thrown away; your file is as it was. Try another disk.</source>
        <translation>Она отброшена, ваш файл не тронут. Попробуйте другой диск.</translation>
    </message>
    <message>
        <source>Something has this name already</source>
        <translation>Такое имя уже занято</translation>
    </message>
    <message>
        <source>Nothing was written over it. Choose another name or another folder.</source>
        <translation>Поверх него ничего не записано. Выберите другое имя или другую папку.</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>Этот файл не читается</translation>
    </message>
    <message>
        <source>Nothing was taken from it. Open it in its own program and save it anew.</source>
        <translation>Из него ничего не взято. Откройте его в своей программе и сохраните заново.</translation>
    </message>
    <message>
        <source>This file is too large</source>
        <translation>Этот файл слишком велик</translation>
    </message>
    <message>
        <source>Nothing was taken from it. Check that it is the right file.</source>
        <translation>Из него ничего не взято. Проверьте, тот ли это файл.</translation>
    </message>
    <message>
        <source>There is nothing in this file</source>
        <translation>В этом файле ничего нет</translation>
    </message>
    <message>
        <source>Check that it is the right file and that it was saved.</source>
        <translation>Проверьте, тот ли это файл и сохранён ли он.</translation>
    </message>
    <message>
        <source>A list of rules of this program is damaged</source>
        <translation>Повреждён список правил программы</translation>
    </message>
    <message>
        <source>Your file is as it was. Install Pana again.</source>
        <translation>Ваш файл не тронут. Установите Pana заново.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ничего не изменено.</translation>
    </message>
    <message>
        <source>This is not possible here ({code}).</source>
        <translation>Здесь это невозможно ({code}).</translation>
    </message>
    <message>
        <source>The computer refused this step</source>
        <translation>Компьютер отказал в этом действии</translation>
    </message>
    <message>
        <source>It was not saved, everything before it was. Try again.</source>
        <translation>Оно не сохранено, всё до него сохранено. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Напишите причину.</translation>
    </message>
    <message>
        <source>Too long: {n} characters at most.</source>
        <translation>Слишком длинно: не больше {n} знаков.</translation>
    </message>
    <message>
        <source>This can no longer be taken back: something was changed since. Correct it by hand.</source>
        <translation>Это уже нельзя отменить: с тех пор что-то изменилось. Исправьте вручную.</translation>
    </message>
    <message>
        <source>Write what is to be done.</source>
        <translation>Напишите, что нужно сделать.</translation>
    </message>
    <message>
        <source>Choose a day.</source>
        <translation>Выберите день.</translation>
    </message>
    <message>
        <source>This day is over. Choose today or a later day.</source>
        <translation>Этот день прошёл. Выберите сегодня или позже.</translation>
    </message>
    <message>
        <source>This is too far ahead. Check the year.</source>
        <translation>Это слишком далеко. Проверьте год.</translation>
    </message>
    <message>
        <source>Choose another day than before.</source>
        <translation>Выберите другой день.</translation>
    </message>
    <message>
        <source>This is done, moved or cancelled already.</source>
        <translation>Это уже сделано, перенесено или отменено.</translation>
    </message>
    <message>
        <source>Write in a few words how it went.</source>
        <translation>Напишите в нескольких словах, как прошло.</translation>
    </message>
    <message>
        <source>This term has ended already.</source>
        <translation>Этот срок уже завершён.</translation>
    </message>
    <message>
        <source>Write why this term does not apply.</source>
        <translation>Напишите, почему этот срок не применяется.</translation>
    </message>
    <message>
        <source>This is after the term. Write why it was late.</source>
        <translation>Это после срока. Напишите, почему с опозданием.</translation>
    </message>
    <message>
        <source>This is before the term began. Check the day.</source>
        <translation>Это до начала срока. Проверьте день.</translation>
    </message>
    <message>
        <source>Write the name of the school, in one language at least.</source>
        <translation>Напишите название школы хотя бы на одном языке.</translation>
    </message>
    <message>
        <source>Choose the region.</source>
        <translation>Выберите регион.</translation>
    </message>
    <message>
        <source>The BIN has twelve digits.</source>
        <translation>В БИН двенадцать цифр.</translation>
    </message>
    <message>
        <source>Write your surname and given name.</source>
        <translation>Напишите вашу фамилию и имя.</translation>
    </message>
    <message>
        <source>This day stands in the list already.</source>
        <translation>Этот день уже в списке.</translation>
    </message>
    <message>
        <source>With these days off there is no working day left to count to. Check the calendar in Settings.</source>
        <translation>При таких выходных не остаётся ни одного рабочего дня. Проверьте календарь в настройках.</translation>
    </message>
    <message>
        <source>A backup beside the file would be lost with it. Choose another place, best another disk.</source>
        <translation>Копия рядом с файлом пропадёт вместе с ним. Выберите другое место, лучше другой диск.</translation>
    </message>
    <message>
        <source>This is not a public key. It begins with age1 and has 62 signs; copy it whole.</source>
        <translation>Это не открытый ключ. Он начинается с age1 и состоит из 62 знаков; скопируйте его целиком.</translation>
    </message>
    <message>
        <source>A letter in group {group} is wrong. Compare it again.</source>
        <translation>В группе {group} неверный знак. Сверьте ещё раз.</translation>
    </message>
    <message>
        <source>Write at least a surname or a given name.</source>
        <translation>Напишите хотя бы фамилию или имя.</translation>
    </message>
    <message>
        <source>There are signs here that are no part of a name. Retype it.</source>
        <translation>Здесь есть знаки, которых в имени не бывает. Наберите заново.</translation>
    </message>
    <message>
        <source>This is a spreadsheet formula, not a name.</source>
        <translation>Это формула таблицы, а не имя.</translation>
    </message>
    <message>
        <source>Too long: at most {limit} letters.</source>
        <translation>Слишком длинно: не больше {limit} букв.</translation>
    </message>
    <message>
        <source>Choose what it is about.</source>
        <translation>Выберите, о чём обращение.</translation>
    </message>
    <message>
        <source>Choose from whom it came.</source>
        <translation>Выберите, от кого обращение.</translation>
    </message>
    <message>
        <source>Choose the student, or describe a child who is not known yet.</source>
        <translation>Выберите ученика или опишите пока неизвестного ребёнка.</translation>
    </message>
    <message>
        <source>This case is about another student. Choose again.</source>
        <translation>Этот случай о другом ученике. Выберите снова.</translation>
    </message>
    <message>
        <source>Write why. The number and the line stay.</source>
        <translation>Напишите, почему. Номер и строка останутся.</translation>
    </message>
    <message>
        <source>This referral is cancelled already.</source>
        <translation>Это обращение уже отменено.</translation>
    </message>
    <message>
        <source>Write which office asks.</source>
        <translation>Укажите, какой орган запрашивает.</translation>
    </message>
    <message>
        <source>This is before the year 2000. Check the year.</source>
        <translation>Это раньше 2000 года. Проверьте год.</translation>
    </message>
    <message>
        <source>The letter is dated after the day it came. Check both days.</source>
        <translation>Письмо датировано позже дня поступления. Проверьте обе даты.</translation>
    </message>
    <message>
        <source>The answer would be due before the letter. Check the day.</source>
        <translation>Срок ответа раньше даты письма. Проверьте дату.</translation>
    </message>
    <message>
        <source>This is more than two years ahead. Check the year.</source>
        <translation>До этого дня больше двух лет. Проверьте год.</translation>
    </message>
    <message>
        <source>Give both days of the period, or none.</source>
        <translation>Укажите обе даты периода или ни одной.</translation>
    </message>
    <message>
        <source>The period ends before it begins. Check the days.</source>
        <translation>Период заканчивается раньше, чем начинается. Проверьте даты.</translation>
    </message>
    <message>
        <source>No day of this period is over yet. Numbers leave for whole days only, up to yesterday.</source>
        <translation>Ни один день этого периода ещё не закончился. Числа выдаются только за полные дни, по вчерашний.</translation>
    </message>
    <message>
        <source>Choose days between {first} and {last}.</source>
        <translation>Выберите дни между {first} и {last} годами.</translation>
    </message>
    <message>
        <source>Another run writes this dataset just now.</source>
        <translation>Этот набор данных сейчас записывает другая копия программы.</translation>
    </message>
    <message>
        <source>Check the years of the period.</source>
        <translation>Проверьте годы периода.</translation>
    </message>
    <message>
        <source>Choose by which way.</source>
        <translation>Выберите, каким способом.</translation>
    </message>
    <message>
        <source>Choose from the list what the letter asks for.</source>
        <translation>Выберите из списка, что запрашивает письмо.</translation>
    </message>
    <message>
        <source>At most {n} children can be named in one request.</source>
        <translation>В одном запросе можно указать не больше {n} детей.</translation>
    </message>
    <message>
        <source>Choose what is refused and why, for one thing at least.</source>
        <translation>Выберите, в чём и почему отказано, хотя бы по одному пункту.</translation>
    </message>
    <message>
        <source>This request is cancelled. Register the letter again.</source>
        <translation>Этот запрос отменён. Зарегистрируйте письмо заново.</translation>
    </message>
    <message>
        <source>This is not possible in the present state of the request. Take it up first.</source>
        <translation>В нынешнем состоянии запроса это невозможно. Сначала возьмите его в работу.</translation>
    </message>
    <message>
        <source>There is no request with this number.</source>
        <translation>Запроса с таким номером нет.</translation>
    </message>
    <message>
        <source>There is no case with this number.</source>
        <translation>Случая с таким номером нет.</translation>
    </message>
    <message>
        <source>Too large: {n} MB at most. Save a smaller copy, or parts of it.</source>
        <translation>Слишком большой: не больше {n} МБ. Сохраните копию поменьше или по частям.</translation>
    </message>
    <message>
        <source>Too large to be shown here: {n} MB at most. Save a copy and look at that.</source>
        <translation>Слишком большой, чтобы показать здесь: не больше {n} МБ. Сохраните копию и смотрите её.</translation>
    </message>
    <message>
        <source>This document was removed; only its line is kept.</source>
        <translation>Этот документ удалён; осталась только его строка.</translation>
    </message>
    <message>
        <source>Write which office the key belongs to.</source>
        <translation>Укажите, какому органу принадлежит ключ.</translation>
    </message>
    <message>
        <source>This is your own key. Ask the office for its key.</source>
        <translation>Это ваш собственный ключ. Попросите ключ у органа.</translation>
    </message>
    <message>
        <source>This key is in the list already.</source>
        <translation>Этот ключ уже есть в списке.</translation>
    </message>
    <message>
        <source>This key is no longer used. Ask the office for its present key.</source>
        <translation>Этот ключ больше не используется. Попросите у органа действующий ключ.</translation>
    </message>
    <message>
        <source>A second key belongs to the first key of an office in use.</source>
        <translation>Второй ключ прикрепляется к действующему первому ключу органа.</translation>
    </message>
    <message>
        <source>Write with whom you compared the words, and how.</source>
        <translation>Напишите, с кем и как вы сверили слова.</translation>
    </message>
    <message>
        <source>The key is not confirmed. Compare its eight words with the office by telephone or on paper.</source>
        <translation>Ключ не подтверждён. Сверьте восемь его слов с органом по телефону или на бумаге.</translation>
    </message>
    <message>
        <source>The second key of the office is not confirmed. Compare its eight words too, or retire it.</source>
        <translation>Второй ключ органа не подтверждён. Сверьте и его восемь слов или снимите его с использования.</translation>
    </message>
    <message>
        <source>Write the surname and given name.</source>
        <translation>Укажите фамилию и имя.</translation>
    </message>
    <message>
        <source>Write the position of who approves.</source>
        <translation>Укажите должность согласующего.</translation>
    </message>
    <message>
        <source>Choose somebody of the staff.</source>
        <translation>Выберите сотрудника организации.</translation>
    </message>
    <message>
        <source>The answer changed since it was shown. Look at it again, then have it approved.</source>
        <translation>Ответ изменился после показа. Просмотрите его снова и затем согласуйте.</translation>
    </message>
    <message>
        <source>The answer gives more than the head allowed by name. Have each item allowed, or take it out.</source>
        <translation>В ответе больше, чем поимённо разрешил руководитель. Получите разрешение на каждый пункт или уберите лишнее.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Этот день ещё не наступил.</translation>
    </message>
    <message>
        <source>A dataset needs the office&apos;s part of the program.</source>
        <translation>Для набора данных нужна часть программы для органа.</translation>
    </message>
    <message>
        <source>Choose what it was.</source>
        <translation>Выберите, что проведено.</translation>
    </message>
    <message>
        <source>This is before the year {year}. Check the year.</source>
        <translation>Это раньше {year} года. Проверьте год.</translation>
    </message>
    <message>
        <source>A number from 0 to {n}.</source>
        <translation>Число от 0 до {n}.</translation>
    </message>
    <message>
        <source>This event was removed meanwhile.</source>
        <translation>Это мероприятие уже убрано.</translation>
    </message>
    <message>
        <source>Write why it is removed.</source>
        <translation>Напишите, почему оно убирается.</translation>
    </message>
    <message>
        <source>This is before the letter. Check the day.</source>
        <translation>Это раньше письма. Проверьте дату.</translation>
    </message>
    <message>
        <source>Who prepares an answer does not approve it. Choose the head.</source>
        <translation>Кто готовит ответ, тот его не согласует. Выберите руководителя.</translation>
    </message>
    <message>
        <source>This person works with this file too and approves after opening it.</source>
        <translation>Этот человек тоже работает с этим файлом и согласует, открыв его сам.</translation>
    </message>
    <message>
        <source>The head has not approved exactly this answer yet.</source>
        <translation>Руководитель ещё не согласовал именно этот ответ.</translation>
    </message>
    <message>
        <source>The letter gives no legal ground. Without one nothing leaves by name.</source>
        <translation>В письме нет правового основания. Без него поимённо ничего не передаётся.</translation>
    </message>
    <message>
        <source>Texts not read to the end: {n}. Read them, or leave them out.</source>
        <translation>Не прочитано до конца текстов: {n}. Прочитайте их или не передавайте.</translation>
    </message>
    <message>
        <source>Places that look like somebody&apos;s name or number: {n}. Look at each of them.</source>
        <translation>Места, похожие на чьё-то имя или номер: {n}. Просмотрите каждое.</translation>
    </message>
    <message>
        <source>Choose the key of the office.</source>
        <translation>Выберите ключ органа.</translation>
    </message>
    <message>
        <source>The answer changed after it was given to be signed. Save it for signing again.</source>
        <translation>Ответ изменился после передачи на подпись. Сохраните его для подписи заново.</translation>
    </message>
    <message>
        <source>This is the folder of your own file. Choose another place.</source>
        <translation>Это папка вашего файла. Выберите другое место.</translation>
    </message>
    <message>
        <source>This is before it was sealed. Check the day.</source>
        <translation>Это раньше, чем ответ был запечатан. Проверьте дату.</translation>
    </message>
    <message>
        <source>Nothing that the letter asks for is refused.</source>
        <translation>Ни в чём из запрошенного не отказано.</translation>
    </message>
    <message>
        <source>One person has one role in an incident. Remove one line.</source>
        <translation>В одном эпизоде у человека одна роль. Уберите одну строку.</translation>
    </message>
    <message>
        <source>Write what happened, or choose its kinds.</source>
        <translation>Напишите, что произошло, или выберите вид.</translation>
    </message>
    <message>
        <source>This incident stands in the case already.</source>
        <translation>Этот эпизод уже стоит в случае.</translation>
    </message>
    <message>
        <source>Before 1900: check the year.</source>
        <translation>Раньше 1900 года: проверьте год.</translation>
    </message>
    <message>
        <source>A phone number has at most {limit} signs. Part several by commas.</source>
        <translation>В номере не больше {limit} знаков. Несколько номеров разделяйте запятыми.</translation>
    </message>
    <message>
        <source>Twelve digits are needed, {n} are typed.</source>
        <translation>Нужно 12 цифр, набрано {n}.</translation>
    </message>
    <message>
        <source>Only digits, please.</source>
        <translation>Только цифры.</translation>
    </message>
    <message>
        <source>A mistake in a digit: the check digit does not agree.</source>
        <translation>Ошибка в цифре: контрольная цифра не сходится.</translation>
    </message>
    <message>
        <source>This is the number of an organisation (BIN), not of a person.</source>
        <translation>Это БИН организации, а не ИИН человека.</translation>
    </message>
    <message>
        <source>Somebody in the file already has this number.</source>
        <translation>Этот номер уже есть у другого человека в файле.</translation>
    </message>
    <message>
        <source>A grade is a number from 0 to {limit}.</source>
        <translation>Класс — число от 0 до {limit}.</translation>
    </message>
    <message>
        <source>The letter of a class has at most {limit} letters or digits.</source>
        <translation>В литере класса не больше {limit} букв или цифр.</translation>
    </message>
    <message>
        <source>This day is more than a year ahead.</source>
        <translation>До этого дня больше года.</translation>
    </message>
    <message>
        <source>On this day the student was still in the class before.</source>
        <translation>В этот день ученик был ещё в прежнем классе.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Выберите из списка.</translation>
    </message>
    <message>
        <source>The student is already marked as left.</source>
        <translation>Ученик уже отмечен как выбывший.</translation>
    </message>
    <message>
        <source>The student is at the school.</source>
        <translation>Ученик учится в школе.</translation>
    </message>
    <message>
        <source>This is before the day the student left.</source>
        <translation>Это раньше дня выбытия.</translation>
    </message>
    <message>
        <source>Something is written down about this student, so the record stays. Mark the student as left.</source>
        <translation>Об этом ученике уже есть записи, поэтому карточка останется. Отметьте, что ученик выбыл.</translation>
    </message>
    <message>
        <source>This is the student. Choose an adult.</source>
        <translation>Это сам ученик. Выберите взрослого.</translation>
    </message>
    <message>
        <source>This person is already written down for the student.</source>
        <translation>Этот человек уже записан у ученика.</translation>
    </message>
    <message>
        <source>Write why this person may not be contacted.</source>
        <translation>Напишите, почему с этим человеком нельзя связываться.</translation>
    </message>
    <message>
        <source>Too long: at most {limit} signs.</source>
        <translation>Слишком длинно: не больше {limit} знаков.</translation>
    </message>
    <message>
        <source>This has ended already.</source>
        <translation>Это уже прекращено.</translation>
    </message>
    <message>
        <source>This is before the day it began.</source>
        <translation>Это раньше дня начала.</translation>
    </message>
    <message>
        <source>This is the same record. Choose another one.</source>
        <translation>Это та же запись. Выберите другую.</translation>
    </message>
    <message>
        <source>This record was merged before. Open the list again.</source>
        <translation>Эта запись уже объединена. Откройте список заново.</translation>
    </message>
    <message>
        <source>Only a student, or somebody not yet known, can be merged into a student.</source>
        <translation>С учеником можно объединить только ученика или того, кто пока не известен.</translation>
    </message>
    <message>
        <source>Students were changed after this check. It was done again: look once more, then write.</source>
        <translation>После проверки список учеников изменился. Проверка сделана заново: посмотрите ещё раз и запишите.</translation>
    </message>
    <message>
        <source>Two columns are the same thing: see column {column}.</source>
        <translation>Два столбца означают одно и то же: см. столбец {column}.</translation>
    </message>
    <message>
        <source>Say which column holds the names.</source>
        <translation>Укажите, в каком столбце имена.</translation>
    </message>
    <message>
        <source>This case is closed. Open it again first.</source>
        <translation>Случай закрыт. Сначала откройте его снова.</translation>
    </message>
    <message>
        <source>This case is open already.</source>
        <translation>Случай уже открыт.</translation>
    </message>
    <message>
        <source>Choose how it ended.</source>
        <translation>Выберите исход.</translation>
    </message>
    <message>
        <source>The level is R2 or R3: lower it first, or say why it is closed.</source>
        <translation>Уровень R2 или R3: сначала понизьте его или напишите, почему закрываете.</translation>
    </message>
    <message>
        <source>Terms of ours that still run: {n}. End them, or say why.</source>
        <translation>Наши сроки ещё идут: {n}. Завершите их или напишите причину.</translation>
    </message>
    <message>
        <source>Drafts that are not signed: {n}. Sign them, or say why.</source>
        <translation>Неподписанные черновики: {n}. Подпишите их или напишите причину.</translation>
    </message>
    <message>
        <source>Overdue contacts: {n}. Record them, or say why.</source>
        <translation>Просроченные контакты: {n}. Отметьте их или напишите причину.</translation>
    </message>
    <message>
        <source>Choose a stage from the list.</source>
        <translation>Выберите этап из списка.</translation>
    </message>
    <message>
        <source>Choose at least one type.</source>
        <translation>Выберите хотя бы одну тему.</translation>
    </message>
    <message>
        <source>Choose types from the list.</source>
        <translation>Выберите темы из списка.</translation>
    </message>
    <message>
        <source>This case already has its student.</source>
        <translation>В этом случае ученик уже известен.</translation>
    </message>
    <message>
        <source>Choose a student of the school.</source>
        <translation>Выберите ученика школы.</translation>
    </message>
    <message>
        <source>Both stand in one incident, so they are two people. Choose another student.</source>
        <translation>Оба стоят в одном эпизоде, значит, это разные люди. Выберите другого ученика.</translation>
    </message>
    <message>
        <source>There is nothing to sign yet. Write a line.</source>
        <translation>Пока нечего подписывать. Напишите хотя бы строку.</translation>
    </message>
    <message>
        <source>A safety note needs this part.</source>
        <translation>В записи о безопасности эта часть обязательна.</translation>
    </message>
    <message>
        <source>This moment has not come yet. Check the day and the hour.</source>
        <translation>Этот момент ещё не наступил. Проверьте день и час.</translation>
    </message>
    <message>
        <source>Before 2000: check the year.</source>
        <translation>Раньше 2000 года: проверьте год.</translation>
    </message>
    <message>
        <source>From 1 minute to 24 hours.</source>
        <translation>От 1 минуты до 24 часов.</translation>
    </message>
    <message>
        <source>This form is not known any more. Choose another one.</source>
        <translation>Такого вида записи больше нет. Выберите другой.</translation>
    </message>
    <message>
        <source>Open the signed note and add to it or correct it there.</source>
        <translation>Откройте подписанную запись и дополните или исправьте её там.</translation>
    </message>
    <message>
        <source>Add to the note itself, not to what was added.</source>
        <translation>Дополняйте саму запись, а не дополнение к ней.</translation>
    </message>
    <message>
        <source>Say why it is corrected.</source>
        <translation>Напишите, почему исправляете.</translation>
    </message>
    <message>
        <source>These words do not stand in the note. Copy them exactly, or leave this empty.</source>
        <translation>Таких слов в записи нет. Скопируйте их точно или оставьте пустым.</translation>
    </message>
    <message>
        <source>This is the present level.</source>
        <translation>Это нынешний уровень.</translation>
    </message>
    <message>
        <source>Write why, in a few words.</source>
        <translation>Напишите причину в нескольких словах.</translation>
    </message>
    <message>
        <source>Lowering needs a reason. Write at least {n} characters.</source>
        <translation>Для понижения нужна причина: не меньше {n} знаков.</translation>
    </message>
    <message>
        <source>R2 and R3 need all four answers.</source>
        <translation>Для R2 и R3 нужны все четыре ответа.</translation>
    </message>
    <message>
        <source>Only a person lowers a level.</source>
        <translation>Понижает уровень только человек.</translation>
    </message>
    <message>
        <source>Only the psychologist this case is assigned to lowers the level.</source>
        <translation>Понижает уровень только психолог, за которым закреплён случай.</translation>
    </message>
    <message>
        <source>A level is lowered one step at a time.</source>
        <translation>Уровень понижается по одной ступени.</translation>
    </message>
    <message>
        <source>Write down the evaluation or hand-over first.</source>
        <translation>Сначала запишите осмотр или передачу.</translation>
    </message>
    <message>
        <source>Repeat the ASQ within 24 hours, or write why it was not repeated.</source>
        <translation>Повторите ASQ в течение 24 часов или напишите, почему не повторён.</translation>
    </message>
    <message>
        <source>A safety plan has to exist first.</source>
        <translation>Сначала нужен план безопасности.</translation>
    </message>
    <message>
        <source>Name a second person: administrator or colleague.</source>
        <translation>Назовите второго человека: администратора или коллегу.</translation>
    </message>
    <message>
        <source>Two contacts have to be held since the level was set.</source>
        <translation>После установки уровня должны пройти две встречи.</translation>
    </message>
    <message>
        <source>The latest ASQ has to be negative, or not acute with the plan reviewed.</source>
        <translation>Последний ASQ должен быть отрицательным, или неострым при пересмотренном плане.</translation>
    </message>
    <message>
        <source>The question of means has to be resolved first.</source>
        <translation>Сначала должен быть решён вопрос о средствах.</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>There is no such moment. Write it like 24.03.2026, 15:00.</source>
        <translation>Такого момента нет. Напишите так: 24.03.2026, 15:00.</translation>
    </message>
    <message>
        <source>dd.mm.yyyy, hh:mm</source>
        <translation>дд.мм.гггг, чч:мм</translation>
    </message>
</context>
<context>
    <name>NationalCard</name>
    <message>
        <source>This file cannot be read.</source>
        <translation>Этот файл не читается.</translation>
    </message>
    <message>
        <source>This is no signature file: it is empty or too large.</source>
        <translation>Это не файл подписи: он пуст или слишком велик.</translation>
    </message>
    <message>
        <source>Signature with the national key (not required)</source>
        <translation>Подпись национальным ключом (не обязательно)</translation>
    </message>
    <message>
        <source>Take the signature</source>
        <translation>Принять подпись</translation>
    </message>
    <message>
        <source>Do not enclose it</source>
        <translation>Не прилагать</translation>
    </message>
    <message>
        <source>Save the list of contents</source>
        <translation>Сохранить опись</translation>
    </message>
    <message>
        <source>1. The list of contents, to be signed in NCALayer</source>
        <translation>1. Опись, чтобы подписать в NCALayer</translation>
    </message>
    <message>
        <source>CMS, detached; the key and its password stay in NCALayer</source>
        <translation>CMS, отдельным файлом; ключ и пароль остаются в NCALayer</translation>
    </message>
    <message>
        <source>2. The signature, as a file</source>
        <translation>2. Подпись, файлом</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>пока нет</translation>
    </message>
    <message>
        <source>It is enclosed as it is. Pana could not verify it: whether it is valid and whose it is must be checked with the tools of the national certification centre.</source>
        <translation>Она прилагается как есть. Pana не смогла её проверить: действительна ли она и чья, проверяют средствами национального удостоверяющего центра.</translation>
    </message>
</context>
<context>
    <name>NewFollowUp</name>
    <message>
        <source>New contact</source>
        <translation>Новый контакт</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Добавить контакт</translation>
    </message>
    <message>
        <source>Write the hour like 15:00.</source>
        <translation>Напишите час так: 15:00.</translation>
    </message>
</context>
<context>
    <name>NoteHints</name>
    <message>
        <source>“{letters}” looks like a name: link it?</source>
        <translation>«{letters}» похоже на имя: связать?</translation>
    </message>
    <message>
        <source>The phone number of a person in the record: link the person?</source>
        <translation>Это телефон человека из списка: связать с ним?</translation>
    </message>
    <message>
        <source>A phone number is better kept in the person&apos;s record</source>
        <translation>Телефон лучше хранить в карточке человека</translation>
    </message>
    <message>
        <source>The IIN of a person in the record: link the person?</source>
        <translation>Это ИИН человека из списка: связать с ним?</translation>
    </message>
    <message>
        <source>An IIN is better kept in the person&apos;s record</source>
        <translation>ИИН лучше хранить в карточке человека</translation>
    </message>
    <message>
        <source>Choose who</source>
        <translation>Выберите кого</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message numerus="yes">
        <source>%n follow-up(s) are due</source>
        <translation>
            <numerusform>Подошёл срок: %n напоминание</numerusform>
            <numerusform>Подошёл срок: %n напоминания</numerusform>
            <numerusform>Подошёл срок: %n напоминаний</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Pana</source>
        <translation>Открыть Pana</translation>
    </message>
</context>
<context>
    <name>NumbersCard</name>
    <message>
        <source>DEMO</source>
        <translation>ДЕМО</translation>
    </message>
    <message>
        <source>Numbers to call</source>
        <translation>Номера для звонка</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>Made by another program: it is shown nowhere here. Save the files.</source>
        <translation>Сделано другой программой: здесь не показывается. Сохраните файлы.</translation>
    </message>
    <message>
        <source>Nothing is named as withheld.</source>
        <translation>Ничего не названо как не переданное.</translation>
    </message>
    <message>
        <source>Nothing was replaced.</source>
        <translation>Ничего не заменено.</translation>
    </message>
    <message>
        <source>What the school kept back</source>
        <translation>Чего школа не передала</translation>
    </message>
    <message>
        <source>Not given, and why</source>
        <translation>Что не передано и почему</translation>
    </message>
    <message>
        <source>Replaced, and how often</source>
        <translation>Что заменено и сколько раз</translation>
    </message>
</context>
<context>
    <name>OfficeScreen</name>
    <message numerus="yes">
        <source>%n more file(s) came with this one. Packages are opened one at a time.</source>
        <translation>
            <numerusform>Вместе с этим передан ещё %n файл. Пакеты открываются по одному.</numerusform>
            <numerusform>Вместе с этим переданы ещё %n файла. Пакеты открываются по одному.</numerusform>
            <numerusform>Вместе с этим передано ещё %n файлов. Пакеты открываются по одному.</numerusform>
        </translation>
    </message>
    <message>
        <source>This file cannot be read. It may have been moved, or it is a folder, or its disk is away.</source>
        <translation>Этот файл не читается. Возможно, его переместили, или это папка, или его диск не подключён.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was opened.</source>
        <translation>Отменено. Ничего не открыто.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved. They are no longer sealed: keep them as the law asks.</source>
        <translation>
            <numerusform>Сохранён %n файл. Он больше не запечатан: храните его, как требует закон.</numerusform>
            <numerusform>Сохранено %n файла. Они больше не запечатаны: храните их, как требует закон.</numerusform>
            <numerusform>Сохранено %n файлов. Они больше не запечатаны: храните их, как требует закон.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. Nothing was saved.</source>
        <translation>Отменено. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>Opened package</source>
        <translation>Открытый пакет</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>OpenedView</name>
    <message>
        <source>Compare the words</source>
        <translation>Сверить слова</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Показать имена</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Скрыть имена</translation>
    </message>
</context>
<context>
    <name>PackageCard</name>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Not given and replaced</source>
        <translation>Не передано и заменено</translation>
    </message>
</context>
<context>
    <name>PackageHeader</name>
    <message>
        <source>sealed on {moment}</source>
        <translation>запечатано {moment}</translation>
    </message>
    <message>
        <source>to request No. {number}</source>
        <translation>на запрос № {number}</translation>
    </message>
    <message>
        <source>to request No. {number} of {day}</source>
        <translation>на запрос № {number} от {day}</translation>
    </message>
</context>
<context>
    <name>Packages</name>
    <message>
        <source>There is no secret key in this file.</source>
        <translation>В этом файле нет секретного ключа.</translation>
    </message>
    <message>
        <source>This is the public key. Packages are opened with the secret one: office.key.</source>
        <translation>Это открытый ключ. Пакеты открывают секретным: office.key.</translation>
    </message>
    <message>
        <source>This key file is locked with a passphrase. Unlock it first with the program that locked it.</source>
        <translation>Этот файл ключа закрыт паролем. Сначала откройте его той программой, которой он закрыт.</translation>
    </message>
    <message>
        <source>This key file is damaged. Take the copy of it.</source>
        <translation>Этот файл ключа повреждён. Возьмите его копию.</translation>
    </message>
    <message>
        <source>There is more than one key in this file. Keep one in a file.</source>
        <translation>В этом файле больше одного ключа. Держите в файле один ключ.</translation>
    </message>
    <message>
        <source>This package was sealed for another key.</source>
        <translation>Этот пакет запечатан для другого ключа.</translation>
    </message>
    <message>
        <source>This is no sealed package.</source>
        <translation>Это не запечатанный пакет.</translation>
    </message>
    <message>
        <source>The sealed file is damaged or cut short. Ask the school to send it again.</source>
        <translation>Запечатанный файл повреждён или обрезан. Попросите школу прислать его ещё раз.</translation>
    </message>
    <message>
        <source>This file opens with a passphrase or another kind of key. Pana seals to keys of offices only.</source>
        <translation>Этот файл открывается паролем или ключом другого вида. Pana запечатывает только для ключей ведомств.</translation>
    </message>
    <message>
        <source>The package was changed after it was sealed.</source>
        <translation>Пакет изменён после запечатывания.</translation>
    </message>
    <message>
        <source>A part of the package is missing.</source>
        <translation>Части пакета не хватает.</translation>
    </message>
    <message>
        <source>Something lies in the package that the school did not list.</source>
        <translation>В пакете лежит то, чего школа не перечислила.</translation>
    </message>
    <message>
        <source>A file in the package is compressed or locked. Pana does not pack files so.</source>
        <translation>Файл в пакете сжат или закрыт. Pana так файлы не упаковывает.</translation>
    </message>
    <message>
        <source>The list of contents is damaged.</source>
        <translation>Опись пакета повреждена.</translation>
    </message>
    <message>
        <source>This package was made by a newer Pana. Install the newer version and open it again.</source>
        <translation>Этот пакет сделан более новой Pana. Установите новую версию и откройте его снова.</translation>
    </message>
    <message>
        <source>The list of contents is too large.</source>
        <translation>Опись пакета слишком велика.</translation>
    </message>
    <message>
        <source>A file in the package has a name that cannot be trusted.</source>
        <translation>У файла в пакете имя, которому нельзя доверять.</translation>
    </message>
    <message>
        <source>Two files in the package have the same name.</source>
        <translation>У двух файлов в пакете одно и то же имя.</translation>
    </message>
    <message>
        <source>A text holds signs that hide or turn round what is shown.</source>
        <translation>В тексте есть знаки, которые скрывают или переворачивают показанное.</translation>
    </message>
    <message>
        <source>The signature cannot be read.</source>
        <translation>Подпись не читается.</translation>
    </message>
    <message>
        <source>The signature does not belong to this list of contents. The package was changed.</source>
        <translation>Подпись не от этой описи. Пакет изменён.</translation>
    </message>
    <message>
        <source>Somebody else signed than the package says.</source>
        <translation>Подписал не тот, кто указан в пакете.</translation>
    </message>
    <message>
        <source>The certificate was not valid on the day of the signature.</source>
        <translation>В день подписи сертификат не действовал.</translation>
    </message>
    <message>
        <source>The national signature was taken out.</source>
        <translation>Национальную подпись изъяли.</translation>
    </message>
    <message>
        <source>The national signature was made for something else, or exchanged.</source>
        <translation>Национальная подпись сделана для другого или подменена.</translation>
    </message>
    <message>
        <source>The national signature holds the content itself. Sign again in NCALayer as a detached signature.</source>
        <translation>Национальная подпись содержит само содержимое. Подпишите в NCALayer ещё раз отсоединённой подписью.</translation>
    </message>
    <message>
        <source>The national signature cannot be read.</source>
        <translation>Национальная подпись не читается.</translation>
    </message>
    <message>
        <source>The school did not name this key as a recipient. Somebody sealed the package again.</source>
        <translation>Школа не называла этот ключ получателем. Кто-то запечатал пакет заново.</translation>
    </message>
    <message>
        <source>It is sealed to other keys than the school named. Somebody sealed the package again.</source>
        <translation>Он запечатан не для тех ключей, что назвала школа. Кто-то запечатал пакет заново.</translation>
    </message>
    <message>
        <source>A file is not what the school signed.</source>
        <translation>Файл не тот, что подписала школа.</translation>
    </message>
    <message>
        <source>This file is too large to be shown. Save it instead.</source>
        <translation>Этот файл слишком велик для показа. Сохраните его.</translation>
    </message>
    <message>
        <source>There is no such file in the package.</source>
        <translation>Такого файла в пакете нет.</translation>
    </message>
    <message>
        <source>This school signed with another certificate so far. Ask it by telephone before you go on.</source>
        <translation>До сих пор эта школа подписывала другим сертификатом. Прежде чем продолжать, спросите её по телефону.</translation>
    </message>
    <message>
        <source>Opened with this key, whole from beginning to end</source>
        <translation>Открыт этим ключом, цел от начала до конца</translation>
    </message>
    <message>
        <source>The list of contents is exactly what was signed</source>
        <translation>Опись в точности та, что подписана</translation>
    </message>
    <message>
        <source>The certificate is the one the package names, and was valid</source>
        <translation>Сертификат тот, что назван в пакете, и действовал</translation>
    </message>
    <message>
        <source>The school named this key, and no further key was added</source>
        <translation>Школа назвала этот ключ, лишних ключей не добавлено</translation>
    </message>
    <message>
        <source>Nothing lies in it that is not listed</source>
        <translation>В нём нет ничего сверх описи</translation>
    </message>
    <message>
        <source>Each file has the size and the hash that were signed</source>
        <translation>Размер и хеш каждого файла те, что подписаны</translation>
    </message>
    <message>
        <source>The legal ground, as the school typed it</source>
        <translation>Правовое основание, как его записала школа</translation>
    </message>
    <message>
        <source>The row of the school&apos;s log; the school can show it</source>
        <translation>Строка журнала школы; школа может её показать</translation>
    </message>
    <message>
        <source>The national signature; verify it in NCALayer</source>
        <translation>Национальная подпись; проверьте её в NCALayer</translation>
    </message>
    <message>
        <source>That the certificate is the school&apos;s; compare its words once by telephone</source>
        <translation>Что сертификат принадлежит школе; один раз сверьте его слова по телефону</translation>
    </message>
    <message>
        <source>{words} File: {file}</source>
        <translation>{words} Файл: {file}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find a student, a case, a note or a command</source>
        <translation>Найти ученика, случай, запись или команду</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>выбрать</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыть</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>команды</translation>
    </message>
    <message>
        <source>Searches on this computer only</source>
        <translation>Ищет только на этом компьютере</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Случаи</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>no open case</source>
        <translation>без открытых случаев</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>закрыт %1</translation>
    </message>
</context>
<context>
    <name>PartBar</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Эпизоды</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Звонки</translation>
    </message>
    <message>
        <source>Contacts and terms</source>
        <translation>Контакты и сроки</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Обращения</translation>
    </message>
    <message>
        <source>Crisis steps</source>
        <translation>Шаги в кризисе</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>Too long: at most 256 characters.</source>
        <translation>Слишком длинный: не больше 256 знаков.</translation>
    </message>
    <message>
        <source>It has signs that cannot be typed again for sure.</source>
        <translation>В нём есть знаки, которые не получится надёжно набрать снова.</translation>
    </message>
    <message>
        <source>It repeats itself. Take different words.</source>
        <translation>Он повторяется. Возьмите разные слова.</translation>
    </message>
    <message>
        <source>It walks along the keyboard. Take words.</source>
        <translation>Это ряд клавиш подряд. Возьмите слова.</translation>
    </message>
    <message>
        <source>It is among the first that anybody tries.</source>
        <translation>Такой пробуют одним из первых.</translation>
    </message>
    <message>
        <source>It is made of the school&apos;s or your own name. Take other words.</source>
        <translation>Он составлен из названия школы или вашего имени. Возьмите другие слова.</translation>
    </message>
    <message>
        <source>The two are not the same. Type them again.</source>
        <translation>Они не совпадают. Наберите ещё раз.</translation>
    </message>
</context>
<context>
    <name>PassphraseChange</name>
    <message>
        <source>Current passphrase</source>
        <translation>Нынешний пароль</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Сменить пароль</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message numerus="yes">
        <source>Too short: at least %n character(s)</source>
        <translation>
            <numerusform>Слишком короткий: нужен хотя бы %n знак</numerusform>
            <numerusform>Слишком короткий: нужно не меньше %n знаков</numerusform>
            <numerusform>Слишком короткий: нужно не меньше %n знаков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s)</source>
        <translation>
            <numerusform>Не меньше %n знака</numerusform>
            <numerusform>Не меньше %n знаков</numerusform>
            <numerusform>Не меньше %n знаков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>ещё %n знак</numerusform>
            <numerusform>ещё %n знака</numerusform>
            <numerusform>ещё %n знаков</numerusform>
        </translation>
    </message>
    <message>
        <source>Long enough</source>
        <translation>Длины достаточно</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>Suggest words</source>
        <translation>Предложить слова</translation>
    </message>
    <message>
        <source>If you take these words, write them down for the first days and keep the paper as you keep money.</source>
        <translation>Если возьмёте эти слова, запишите их на первые дни и храните листок как деньги.</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Next: the recovery code for the safe</source>
        <translation>Дальше: код восстановления для сейфа</translation>
    </message>
    <message>
        <source>In any letters, with spaces. Five or six ordinary words are better than signs nobody remembers. It is asked each time the file is opened.</source>
        <translation>Любые буквы, можно с пробелами. Пять-шесть обычных слов лучше, чем знаки, которых никто не запомнит. Его спрашивают при каждом открытии файла.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Пароль</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>told {time}</source>
        <translation>сказано {time}</translation>
    </message>
    <message>
        <source>Mark as told</source>
        <translation>Отметить: сказано</translation>
    </message>
    <message>
        <source>Whom to tell</source>
        <translation>Кому сказать</translation>
    </message>
    <message>
        <source>Family phones appear after you sign in.</source>
        <translation>Телефоны семьи появятся после входа.</translation>
    </message>
    <message>
        <source>No phones of the family are known here.</source>
        <translation>Телефоны семьи здесь неизвестны.</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Не звонить</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>Choose days</source>
        <translation>Выбрать дни</translation>
    </message>
    <message>
        <source>As it would leave</source>
        <translation>Как при выдаче</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Сохранить в CSV…</translation>
    </message>
    <message>
        <source>from</source>
        <translation>с</translation>
    </message>
    <message>
        <source>until</source>
        <translation>по</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>The last day comes before the first. Check the days.</source>
        <translation>Последний день раньше первого. Проверьте дни.</translation>
    </message>
    <message>
        <source>School year {years}</source>
        <translation>{years} учебный год</translation>
    </message>
</context>
<context>
    <name>PeriodField</name>
    <message>
        <source>This is no day. Write it like 24.11.2026.</source>
        <translation>Такой даты нет. Напишите так: 24.11.2026.</translation>
    </message>
    <message>
        <source>The last day comes before the first one.</source>
        <translation>Последний день раньше первого.</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>Период с</translation>
    </message>
    <message>
        <source>until</source>
        <translation>по</translation>
    </message>
    <message>
        <source>Period until</source>
        <translation>Период по</translation>
    </message>
    <message>
        <source>This school year</source>
        <translation>Этот учебный год</translation>
    </message>
    <message>
        <source>Last school year</source>
        <translation>Прошлый учебный год</translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>Not yet known: “{words}”</source>
        <translation>Пока неизвестен: «{words}»</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Никто не найден</translation>
    </message>
</context>
<context>
    <name>PersonPopup</name>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Role of {name} in this incident</source>
        <translation>Роль в этом эпизоде: {name}</translation>
    </message>
    <message>
        <source>Take {name} out of this incident</source>
        <translation>Убрать из эпизода: {name}</translation>
    </message>
    <message>
        <source>Write it down in this child&apos;s case {number} too</source>
        <translation>Записать и в случай {number} этого ребёнка</translation>
    </message>
    <message>
        <source>Open a case for this child too</source>
        <translation>Открыть случай и для этого ребёнка</translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message>
        <source>legal representative</source>
        <translation>законный представитель</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>сотрудник</translation>
    </message>
    <message>
        <source>other person</source>
        <translation>другой человек</translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation>пока не установлен</translation>
    </message>
</context>
<context>
    <name>PersonYears</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n года</numerusform>
            <numerusform>%n лет</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>School and me</source>
        <translation>Школа и я</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О программе</translation>
    </message>
</context>
<context>
    <name>Prevention</name>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Что проведено</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Четверть</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Дети</translation>
    </message>
    <message>
        <source>Adults</source>
        <translation>Взрослые</translation>
    </message>
</context>
<context>
    <name>PreventionForm</name>
    <message>
        <source>Change an event</source>
        <translation>Изменить мероприятие</translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation>Добавить мероприятие</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Что проведено</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Topic, without names</source>
        <translation>Тема, без имён</translation>
    </message>
    <message>
        <source>Number of the order</source>
        <translation>Номер приказа</translation>
    </message>
    <message>
        <source>Children reached</source>
        <translation>Охвачено детей</translation>
    </message>
    <message>
        <source>Adults reached</source>
        <translation>Охвачено взрослых</translation>
    </message>
    <message>
        <source>Save event</source>
        <translation>Сохранить мероприятие</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>PreventionPage</name>
    <message>
        <source>Prevention</source>
        <translation>Профилактика</translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation>Добавить мероприятие</translation>
    </message>
    <message>
        <source>No event is written down yet</source>
        <translation>Пока не записано ни одного мероприятия</translation>
    </message>
    <message>
        <source>Class hours, meetings, training, the yearly plan: their numbers go into the statistics.</source>
        <translation>Классные часы, собрания, обучение, годовой план: их число входит в статистику.</translation>
    </message>
    <message>
        <source>Why is this event removed?</source>
        <translation>Почему мероприятие убирается?</translation>
    </message>
    <message>
        <source>The line stays in the file with its reason and is counted no more.</source>
        <translation>Строка с причиной остаётся в файле и больше не учитывается.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Отмена</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n мероприятие</numerusform>
            <numerusform>%n мероприятия</numerusform>
            <numerusform>%n мероприятий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This quarter: %n awareness event(s).</source>
        <translation>
            <numerusform>В этой четверти: %n просветительское мероприятие.</numerusform>
            <numerusform>В этой четверти: %n просветительских мероприятия.</numerusform>
            <numerusform>В этой четверти: %n просветительских мероприятий.</numerusform>
        </translation>
    </message>
    <message>
        <source>Order No. 506, para 4(1), asks for one in each quarter.</source>
        <translation>Приказ № 506, п. 4(1) требует одного в каждой четверти.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Убрать…</translation>
    </message>
    <message>
        <source>Event saved</source>
        <translation>Мероприятие сохранено</translation>
    </message>
    <message>
        <source>Event removed</source>
        <translation>Мероприятие убрано</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Terms</source>
        <translation>Сроки</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Случай</translation>
    </message>
    <message>
        <source>{kind}: not given</source>
        <translation>{kind}: не передаётся</translation>
    </message>
    <message>
        <source>Incident {number}.</source>
        <translation>Эпизод {number}.</translation>
    </message>
    <message>
        <source>about {day}</source>
        <translation>около {day}</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>срок ещё идёт</translation>
    </message>
    <message>
        <source>met on {day}</source>
        <translation>исполнено {day}</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>в срок</translation>
    </message>
    <message>
        <source>late</source>
        <translation>с опозданием</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>What was changed, and why</source>
        <translation>Что изменено и почему</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Опись</translation>
    </message>
    <message>
        <source>Files of the package</source>
        <translation>Файлы пакета</translation>
    </message>
    <message>
        <source>contents: sender, recipients, hashes</source>
        <translation>содержание: отправитель, получатели, контрольные суммы</translation>
    </message>
    <message>
        <source>the school&apos;s signature</source>
        <translation>подпись школы</translation>
    </message>
    <message>
        <source>to be read without any program of ours</source>
        <translation>для чтения без нашей программы</translation>
    </message>
    <message>
        <source>the same for programs, with its schema</source>
        <translation>то же для программ, со схемой</translation>
    </message>
    <message>
        <source>the same as tables</source>
        <translation>то же таблицами</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Что внутри</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Случаи</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Эпизоды</translation>
    </message>
    <message>
        <source>Lines of the course</source>
        <translation>Строки хода случая</translation>
    </message>
    <message>
        <source>Documents listed</source>
        <translation>Документы в описи</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Таблицы</translation>
    </message>
    <message>
        <source>Numbers hidden</source>
        <translation>Скрыто чисел</translation>
    </message>
    <message>
        <source>Entries, and how much of each</source>
        <translation>Записи и сколько из каждой</translation>
    </message>
    <message>
        <source>Fields that are filled</source>
        <translation>Заполненные поля</translation>
    </message>
    <message>
        <source>Covering letter</source>
        <translation>Сопроводительное письмо</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Запрошено</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Передаётся</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Не передаётся</translation>
    </message>
    <message>
        <source>How to open</source>
        <translation>Как открыть</translation>
    </message>
    <message>
        <source>a sealed file that only the recipient&apos;s key opens; inside are a report, tables and a signature</source>
        <translation>запечатанный файл, его открывает только ключ получателя; внутри отчёт, таблицы и подпись</translation>
    </message>
    <message>
        <source>Words of the key</source>
        <translation>Слова ключа</translation>
    </message>
    <message>
        <source>please confirm with your incoming number and its day</source>
        <translation>просим подтвердить, указав входящий номер и день</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Подтверждение</translation>
    </message>
    <message>
        <source>a letter of partial refusal goes with it</source>
        <translation>вместе с ним идёт письмо о частичном отказе</translation>
    </message>
    <message>
        <source>Enclosed</source>
        <translation>Приложено</translation>
    </message>
    <message>
        <source>Facts about the child named in the letter</source>
        <translation>Сведения о ребёнке, названном в письме</translation>
    </message>
    <message>
        <source>Facts of a case, de-identified</source>
        <translation>Сведения о случае, обезличенные</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Статистика</translation>
    </message>
    <message>
        <source>by request No. {number}</source>
        <translation>по запросу № {number}</translation>
    </message>
    <message>
        <source>by request No. {number} of {day}</source>
        <translation>по запросу № {number} от {day}</translation>
    </message>
    <message>
        <source>period {period}</source>
        <translation>период {period}</translation>
    </message>
    <message>
        <source>counted: {unit}</source>
        <translation>считали: {unit}</translation>
    </message>
    <message>
        <source>Nothing to count for this period</source>
        <translation>За этот период считать нечего</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>скрыто</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>This is what the recipient will see</source>
        <translation>Так это увидит получатель</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Таблицы</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Случай</translation>
    </message>
    <message>
        <source>List of contents</source>
        <translation>Опись</translation>
    </message>
    <message>
        <source>Covering letter</source>
        <translation>Сопроводительное письмо</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Не вошло</translation>
    </message>
    <message>
        <source>The preview is being made. One moment.</source>
        <translation>Готовим предпросмотр. Минуту.</translation>
    </message>
    <message>
        <source>Numbers hidden: {count}.</source>
        <translation>Скрыто чисел: {count}.</translation>
    </message>
    <message>
        <source>Replaced mentions: {count}.</source>
        <translation>Заменено упоминаний: {count}.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) wait to be read and do not leave yet</source>
        <translation>
            <numerusform>%n текст не прочитан и пока не передаётся</numerusform>
            <numerusform>%n текста не прочитаны и пока не передаются</numerusform>
            <numerusform>%n текстов не прочитаны и пока не передаются</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to look at</source>
        <translation>
            <numerusform>Посмотреть: %n место</numerusform>
            <numerusform>Посмотреть: %n места</numerusform>
            <numerusform>Посмотреть: %n мест</numerusform>
        </translation>
    </message>
    <message>
        <source>No ordinary names found</source>
        <translation>Обычных имён не найдено</translation>
    </message>
    <message numerus="yes">
        <source>checked against a list of %n student(s)</source>
        <translation>
            <numerusform>проверено по списку: %n ученик</numerusform>
            <numerusform>проверено по списку: %n ученика</numerusform>
            <numerusform>проверено по списку: %n учеников</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
    <message>
        <source>To the recipient</source>
        <translation>К получателю</translation>
    </message>
    <message>
        <source>Next: whose key opens it, then the head agrees.
Nothing is sent yet.</source>
        <translation>Дальше: чьим ключом открывать, затем согласование.
Пока ничего не отправлено.</translation>
    </message>
    <message>
        <source>The preview is being made. One moment.</source>
        <translation>Готовим предпросмотр. Минуту.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) to leave are not read yet. Read each to its end, or leave it out.</source>
        <translation>
            <numerusform>%n текст ещё не прочитан. Прочитайте его до конца или уберите.</numerusform>
            <numerusform>%n текста ещё не прочитаны. Прочитайте каждый до конца или уберите.</numerusform>
            <numerusform>%n текстов ещё не прочитаны. Прочитайте каждый до конца или уберите.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) still look like somebody. Open the note and link the person, or leave the text out.</source>
        <translation>
            <numerusform>%n место ещё похоже на кого-то. Откройте запись и свяжите человека или уберите текст.</numerusform>
            <numerusform>%n места ещё похожи на кого-то. Откройте запись и свяжите человека или уберите текст.</numerusform>
            <numerusform>%n мест ещё похожи на кого-то. Откройте запись и свяжите человека или уберите текст.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) ask for a look: let each pass with a reason, or mend it.</source>
        <translation>
            <numerusform>%n место нужно посмотреть: оставьте с причиной или исправьте.</numerusform>
            <numerusform>%n места нужно посмотреть: оставьте каждое с причиной или исправьте.</numerusform>
            <numerusform>%n мест нужно посмотреть: оставьте каждое с причиной или исправьте.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewWords</name>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n года</numerusform>
            <numerusform>%n лет</numerusform>
        </translation>
    </message>
    <message>
        <source>grade {grade}</source>
        <translation>{grade} класс</translation>
    </message>
</context>
<context>
    <name>ProfileHeader</name>
    <message>
        <source>Mark as left</source>
        <translation>Отметить, что выбыл(а)</translation>
    </message>
    <message>
        <source>Back at school</source>
        <translation>Вернулся (вернулась) в школу</translation>
    </message>
    <message>
        <source>Merge with another record</source>
        <translation>Объединить с другой записью</translation>
    </message>
    <message>
        <source>Remove: added by mistake</source>
        <translation>Удалить: добавлен по ошибке</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n года</numerusform>
            <numerusform>%n лет</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Назад к списку</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Take a referral</source>
        <translation>Принять обращение</translation>
    </message>
    <message>
        <source>More about this student</source>
        <translation>Ещё об этом ученике</translation>
    </message>
    <message>
        <source>TRAINING IIN</source>
        <translation>УЧЕБНЫЙ ИИН</translation>
    </message>
</context>
<context>
    <name>ProgressView</name>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>QuickNote</name>
    <message>
        <source>Quick note: @student and what happened</source>
        <translation>Быстрая запись: @ученик и что произошло</translation>
    </message>
    <message>
        <source>Quick note</source>
        <translation>Короткая запись</translation>
    </message>
    <message>
        <source>It stays a draft until you sign it</source>
        <translation>Остаётся черновиком, пока вы не подпишете</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
</context>
<context>
    <name>RecipientCard</name>
    <message>
        <source>Recipient</source>
        <translation>Получатель</translation>
    </message>
    <message>
        <source>No key is chosen yet: that is the next step.</source>
        <translation>Ключ ещё не выбран: это следующий шаг.</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>сверен</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translation>ещё не сверен</translation>
    </message>
</context>
<context>
    <name>RecipientStep</name>
    <message>
        <source>Recipient</source>
        <translation>Получатель</translation>
    </message>
    <message>
        <source>To the approval</source>
        <translation>К согласованию</translation>
    </message>
    <message>
        <source>Next the head agrees to exactly this.
Nothing is sent yet.</source>
        <translation>Дальше руководитель согласует именно это.
Пока ничего не отправлено.</translation>
    </message>
    <message>
        <source>Choose the office&apos;s key, or add it.</source>
        <translation>Выберите ключ органа или добавьте его.</translation>
    </message>
    <message>
        <source>The words of this key are not compared yet. Read them over the phone first.</source>
        <translation>Слова этого ключа ещё не сверены. Сначала прочитайте их по телефону.</translation>
    </message>
    <message>
        <source>The words of the reserve key are not compared yet.</source>
        <translation>Слова запасного ключа ещё не сверены.</translation>
    </message>
    <message>
        <source>Who will open it</source>
        <translation>Кто откроет</translation>
    </message>
    <message>
        <source>No office has given its key yet. Ask for its public key: it makes one with Pana or with age-keygen, and sends the part that begins with age1.</source>
        <translation>Пока ни один орган не дал своего ключа. Попросите открытый ключ: орган делает его в Pana или программой age-keygen и присылает часть, которая начинается с age1.</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Добавить ключ</translation>
    </message>
    <message>
        <source>Sealed to the office&apos;s key, to its reserve key where it has one, and to your own, so that you can show later what was sent. Nobody else can open it, not even the makers of Pana.</source>
        <translation>Запечатывается ключом органа, его запасным ключом, если он есть, и вашим собственным, чтобы позже вы могли показать, что было отправлено. Больше никто открыть не может, даже создатели Pana.</translation>
    </message>
    <message>
        <source>another key than before</source>
        <translation>другой ключ, чем раньше</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translation>ещё не сверен</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>сверен</translation>
    </message>
    <message>
        <source>added {day}</source>
        <translation>добавлен {day}</translation>
    </message>
    <message>
        <source>Written down: the words are the same</source>
        <translation>Записано: слова совпали</translation>
    </message>
    <message>
        <source>This key is no longer used</source>
        <translation>Этот ключ больше не используется</translation>
    </message>
</context>
<context>
    <name>RecipientsCard</name>
    <message>
        <source>Who can open it</source>
        <translation>Кто может открыть</translation>
    </message>
    <message>
        <source>the office&apos;s key</source>
        <translation>ключ органа</translation>
    </message>
    <message>
        <source>the office&apos;s reserve key</source>
        <translation>запасной ключ органа</translation>
    </message>
    <message>
        <source>your own key</source>
        <translation>ваш ключ</translation>
    </message>
</context>
<context>
    <name>RecoveryCode</name>
    <message>
        <source>Save the sheet</source>
        <translation>Сохранить лист</translation>
    </message>
    <message>
        <source>Not the same as on the sheet</source>
        <translation>Не совпадает с листом</translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>ещё %n знак</numerusform>
            <numerusform>ещё %n знака</numerusform>
            <numerusform>ещё %n знаков</numerusform>
        </translation>
    </message>
    <message>
        <source>Make another code</source>
        <translation>Создать другой код</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Код записан</translation>
    </message>
    <message>
        <source>Saved. Print it, then delete the file.</source>
        <translation>Сохранён. Распечатайте и удалите файл.</translation>
    </message>
    <message>
        <source>Without the passphrase and this code nobody opens the file: no administrator and no developer. The code is shown once.</source>
        <translation>Без пароля и без этого кода файл не откроет никто: ни администратор, ни разработчик. Код показан один раз.</translation>
    </message>
    <message>
        <source>Let us check that it is written down</source>
        <translation>Проверим, что код записан</translation>
    </message>
    <message>
        <source>Groups %1 and %2 are hidden now. Type them from your sheet.</source>
        <translation>Группы %1 и %2 на время проверки скрыты. Введите их с вашего листа.</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Группа %1</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Next: the file is made</source>
        <translation>Дальше: создаётся файл</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Код восстановления</translation>
    </message>
    <message>
        <source>If you forget the passphrase, only this code opens the file. Print it or copy it by hand and keep it in the school&apos;s safe, apart from the computer.</source>
        <translation>Если вы забудете пароль, файл откроет только этот код. Распечатайте его или перепишите от руки и храните в сейфе школы, отдельно от компьютера.</translation>
    </message>
</context>
<context>
    <name>ReferralFooter</name>
    <message>
        <source>Draft saved {time}</source>
        <translation>Черновик сохранён {time}</translation>
    </message>
    <message>
        <source>Close, keep the draft</source>
        <translation>Закрыть, оставить черновик</translation>
    </message>
    <message>
        <source>Complete the referral</source>
        <translation>Дополнить обращение</translation>
    </message>
    <message>
        <source>Register referral</source>
        <translation>Зарегистрировать обращение</translation>
    </message>
</context>
<context>
    <name>ReferralForm</name>
    <message>
        <source>Received</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>От кого</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>Их номер</translation>
    </message>
    <message>
        <source>The number that the contact centre gave to this report.</source>
        <translation>Номер, который контакт-центр дал этому сообщению.</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>О чём обращение</translation>
    </message>
    <message>
        <source>In what words</source>
        <translation>Что рассказали</translation>
    </message>
    <message>
        <source>Write what was seen and heard. Mention people by @: in what is handed out names are replaced.</source>
        <translation>Пишите, что видели и слышали. Людей упоминайте через @: в выгрузках имена заменятся сами.</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>выбрать</translation>
    </message>
</context>
<context>
    <name>ReferralLine</name>
    <message>
        <source>Referral {number}</source>
        <translation>Обращение {number}</translation>
    </message>
    <message>
        <source>What was told</source>
        <translation>Что сообщили</translation>
    </message>
</context>
<context>
    <name>ReferralPage</name>
    <message>
        <source>New referral</source>
        <translation>Новое обращение</translation>
    </message>
    <message>
        <source>Referral {number} is registered</source>
        <translation>Обращение {number} зарегистрировано</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>Черновик удалён</translation>
    </message>
</context>
<context>
    <name>Referrals</name>
    <message>
        <source>this very day</source>
        <translation>точно</translation>
    </message>
    <message>
        <source>about this day</source>
        <translation>примерно</translation>
    </message>
    <message>
        <source>in this month</source>
        <translation>в этом месяце</translation>
    </message>
</context>
<context>
    <name>RefusePanel</name>
    <message>
        <source>choose the reason</source>
        <translation>выберите причину</translation>
    </message>
    <message>
        <source>Refuse wholly</source>
        <translation>Отказать полностью</translation>
    </message>
    <message>
        <source>Nothing leaves but a letter that says what is refused and why. The request stays in the register, and it can be answered again.</source>
        <translation>Уходит только письмо о том, в чём отказано и почему. Запрос остаётся в реестре, и на него можно ответить снова.</translation>
    </message>
    <message>
        <source>What the letter should add</source>
        <translation>Что добавить в письмо</translation>
    </message>
    <message>
        <source>Refuse and write it down</source>
        <translation>Отказать и записать</translation>
    </message>
    <message>
        <source>Do not refuse</source>
        <translation>Не отказывать</translation>
    </message>
    <message>
        <source>Choose a reason for each.</source>
        <translation>Выберите причину для каждого.</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>От кого</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Случай</translation>
    </message>
    <message>
        <source>not written yet</source>
        <translation>ещё не записано</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Register of referrals</source>
        <translation>Реестр обращений</translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>%n обращение</numerusform>
            <numerusform>%n обращения</numerusform>
            <numerusform>%n обращений</numerusform>
        </translation>
    </message>
    <message>
        <source>The referral is cancelled</source>
        <translation>Обращение отменено</translation>
    </message>
    <message>
        <source>Save the slip</source>
        <translation>Сохранить талон</translation>
    </message>
    <message>
        <source>The slip is saved</source>
        <translation>Талон сохранён</translation>
    </message>
    <message>
        <source>Number, student, case</source>
        <translation>Номер, ученик, случай</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>Печать талона</translation>
    </message>
    <message>
        <source>Cancel the referral</source>
        <translation>Отменить обращение</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>Новое обращение</translation>
    </message>
    <message>
        <source>No referrals yet</source>
        <translation>Обращений пока нет</translation>
    </message>
    <message>
        <source>Each one gets a number and a line here when it is registered.</source>
        <translation>При регистрации каждое получает номер и строку здесь.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не нашлось</translation>
    </message>
    <message>
        <source>No number, student or case fits what is typed.</source>
        <translation>Ни номер, ни ученик, ни случай не подходят под введённое.</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>Counted: {unit}.</source>
        <translation>Считаем: {unit}.</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>в срок</translation>
    </message>
    <message>
        <source>late, reason given</source>
        <translation>с опозданием, причина записана</translation>
    </message>
    <message>
        <source>late, no reason given</source>
        <translation>с опозданием, причина не записана</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>срок ещё идёт</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Диаграмма</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
</context>
<context>
    <name>ReportTab</name>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>There is no report in this package. Read the contents instead.</source>
        <translation>В этом пакете нет отчёта. Прочитайте содержание.</translation>
    </message>
    <message>
        <source>This report cannot be shown here. Save the file and open it in another program.</source>
        <translation>Этот отчёт нельзя показать здесь. Сохраните файл и откройте его в другой программе.</translation>
    </message>
    <message>
        <source>Pages show names as they are on paper: hiding names does not change them.</source>
        <translation>На страницах имена видны, как на бумаге: скрытие имён их не меняет.</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Страница {page} из {count}</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} из {whole}</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>скрыто</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} ч</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>up to {day}</source>
        <translation>по {day}</translation>
    </message>
    <message>
        <source>as of {moment}</source>
        <translation>на {moment}</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Обращения</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Эпизоды</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Случаи</translation>
    </message>
    <message>
        <source>Bullying and terms</source>
        <translation>Травля и сроки</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>Профилактика</translation>
    </message>
    <message>
        <source>Nothing to count in these days</source>
        <translation>За эти дни считать нечего</translation>
    </message>
    <message>
        <source>Referrals, cases and events stand here as soon as one is written down.</source>
        <translation>Обращения, случаи и мероприятия появятся здесь, как только будет записано первое.</translation>
    </message>
    <message>
        <source>Whole days up to {day}.</source>
        <translation>Полные дни по {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) hidden, so that no child can be found.</source>
        <translation>
            <numerusform>Скрыто %n число, чтобы нельзя было узнать ребёнка.</numerusform>
            <numerusform>Скрыто %n числа, чтобы нельзя было узнать ребёнка.</numerusform>
            <numerusform>Скрыто %n чисел, чтобы нельзя было узнать ребёнка.</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers of these days left before and are given again as they were.</source>
        <translation>Числа за эти дни уже выдавались и выдаются снова такими же.</translation>
    </message>
    <message>
        <source>Save the numbers</source>
        <translation>Сохранить числа</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Что считаем</translation>
    </message>
    <message>
        <source>By</source>
        <translation>По</translation>
    </message>
    <message>
        <source>and by</source>
        <translation>и по</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>The numbers are saved</source>
        <translation>Числа сохранены</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>This is no day. Write it like 24.11.2026.</source>
        <translation>Такой даты нет. Напишите так: 24.11.2026.</translation>
    </message>
    <message>
        <source>Choose which office writes.</source>
        <translation>Выберите, какой орган пишет.</translation>
    </message>
    <message>
        <source>Choose what the letter is about.</source>
        <translation>Выберите, о чём письмо.</translation>
    </message>
    <message>
        <source>Which office writes</source>
        <translation>Какой орган пишет</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>Название органа</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Кто подписал</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>Их номер</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>Дата письма</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Как пришло</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>О чём письмо</translation>
    </message>
    <message>
        <source>Children the letter names</source>
        <translation>Дети, названные в письме</translation>
    </message>
    <message>
        <source>Surname and given name</source>
        <translation>Фамилия и имя</translation>
    </message>
    <message>
        <source>What it asks for</source>
        <translation>Что запрошено</translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>Другими словами</translation>
    </message>
    <message>
        <source>What the letter asks that none of these says.</source>
        <translation>Что ещё просит письмо, чего нет в списке.</translation>
    </message>
    <message>
        <source>Legal ground, as the letter gives it</source>
        <translation>Правовое основание, как в письме</translation>
    </message>
    <message>
        <source>Kept as typed. The program does not verify it.</source>
        <translation>Хранится как введено. Программа его не проверяет.</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>A scan or the file itself; it is kept encrypted with the request.</source>
        <translation>Скан или сам файл; хранится зашифрованным вместе с запросом.</translation>
    </message>
    <message>
        <source>Appointed by the President; may ask for information and documents. The law names no term.</source>
        <translation>Назначается Президентом; может запрашивать сведения и документы. Срока ответа закон не называет.</translation>
    </message>
    <message>
        <source>Unpaid representative in a region. Give de-identified by default: no law settles access to names.</source>
        <translation>Представитель в регионе, без оплаты. Обычно передают обезличенное: доступ к именам законом не урегулирован.</translation>
    </message>
    <message>
        <source>Education or children&apos;s rights department of the akimat: not the Commissioner, with duties of its own.</source>
        <translation>Управление образования или по правам ребёнка при акимате: это не Уполномоченный, у него свои обязанности.</translation>
    </message>
    <message>
        <source>Court, prosecutor, police, commission on minors: the letter names its article.</source>
        <translation>Суд, прокурор, полиция, КДН: письмо называет свою статью.</translation>
    </message>
</context>
<context>
    <name>RequestFormPage</name>
    <message>
        <source>Put the request right</source>
        <translation>Исправить запрос</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Новый запрос</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>The request is registered</source>
        <translation>Запрос зарегистрирован</translation>
    </message>
    <message>
        <source>The letter was not taken in. {why}</source>
        <translation>Файл письма не принят. {why}</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>Черновик выброшен</translation>
    </message>
</context>
<context>
    <name>RequestHeader</name>
    <message>
        <source>More about this request</source>
        <translation>Ещё об этом запросе</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Ответить снова</translation>
    </message>
    <message>
        <source>Go on with the answer</source>
        <translation>Продолжить ответ</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>their {number}</source>
        <translation>их № {number}</translation>
    </message>
    <message>
        <source>letter of {day}</source>
        <translation>письмо от {day}</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>получено {day}</translation>
    </message>
</context>
<context>
    <name>RequestPage</name>
    <message>
        <source>Request {number}</source>
        <translation>Запрос {number}</translation>
    </message>
    <message>
        <source>The letter names none.</source>
        <translation>В письме не указано.</translation>
    </message>
    <message>
        <source>guarded: {items}</source>
        <translation>охраняемое: {items}</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Что запрошено</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>What it asks for</source>
        <translation>Что запрошено</translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>Другими словами</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>Правовое основание</translation>
    </message>
    <message>
        <source>as typed, not verified by the program</source>
        <translation>как введено, программой не проверено</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Кто подписал</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Как пришло</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Зарегистрировано</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Refuse wholly</source>
        <translation>Отказать полностью</translation>
    </message>
    <message>
        <source>Cancel the request</source>
        <translation>Аннулировать запрос</translation>
    </message>
    <message>
        <source>The refusal is written down</source>
        <translation>Отказ записан</translation>
    </message>
    <message>
        <source>The request is cancelled</source>
        <translation>Запрос аннулирован</translation>
    </message>
    <message>
        <source>The number and the line stay in the register, with the reason.</source>
        <translation>Номер и строка остаются в реестре, вместе с причиной.</translation>
    </message>
    <message>
        <source>Why is this request cancelled?</source>
        <translation>Почему запрос аннулируется?</translation>
    </message>
    <message>
        <source>Keep the request</source>
        <translation>Оставить запрос</translation>
    </message>
    <message>
        <source>Why is this file removed?</source>
        <translation>Почему файл удаляется?</translation>
    </message>
    <message>
        <source>Its line stays with the reason; what was in it is deleted.</source>
        <translation>Строка останется с причиной; содержимое будет удалено.</translation>
    </message>
    <message>
        <source>Remove the file</source>
        <translation>Удалить файл</translation>
    </message>
    <message>
        <source>Keep the file</source>
        <translation>Оставить файл</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>from {day}</source>
        <translation>с {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>по {day}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>От кого</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Ответить до</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>their {number}</source>
        <translation>их № {number}</translation>
    </message>
    <message>
        <source>not handed over yet</source>
        <translation>ещё не передано</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Запечатано</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>What left</source>
        <translation>Что передано</translation>
    </message>
    <message>
        <source>Key of</source>
        <translation>Чей ключ</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Передано</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Подтверждение</translation>
    </message>
    <message>
        <source>the file may be missing</source>
        <translation>файла может не быть</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>вернулось</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ещё нет</translation>
    </message>
    <message>
        <source>no day in the letter</source>
        <translation>в письме срока нет</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>до {day}</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>аннулирован</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>Запросы</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Все годы</translation>
    </message>
    <message>
        <source>No letter waits for an answer</source>
        <translation>Писем без ответа нет</translation>
    </message>
    <message>
        <source>Nothing is due this week</source>
        <translation>На этой неделе сроков нет</translation>
    </message>
    <message>
        <source>Nothing is answered yet</source>
        <translation>Ответов ещё нет</translation>
    </message>
    <message>
        <source>The others stand under “All”.</source>
        <translation>Остальные — под «Все».</translation>
    </message>
    <message numerus="yes">
        <source>%n disclosure(s)</source>
        <translation>
            <numerusform>%n передача</numerusform>
            <numerusform>%n передачи</numerusform>
            <numerusform>%n передач</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n запрос</numerusform>
            <numerusform>%n запроса</numerusform>
            <numerusform>%n запросов</numerusform>
        </translation>
    </message>
    <message>
        <source>register of disclosures.pdf</source>
        <translation>реестр передачи сведений.pdf</translation>
    </message>
    <message>
        <source>The register is saved</source>
        <translation>Реестр сохранён</translation>
    </message>
    <message>
        <source>Number, office, child</source>
        <translation>Номер, орган, ребёнок</translation>
    </message>
    <message>
        <source>Open requests</source>
        <translation>Открытые</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>Срок на этой неделе</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>С ответом</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Register of disclosures</source>
        <translation>Реестр передачи сведений</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить PDF</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Новый запрос</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>Запросов пока нет</translation>
    </message>
    <message>
        <source>When an office writes, register its letter first: who, what, by which day. The answer is prepared from it, and what left the school stays written down for good.</source>
        <translation>Когда пишет орган, сначала зарегистрируйте письмо: кто, что, к какому дню. Из него готовится ответ, а всё, что ушло из школы, остаётся записанным навсегда.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>No request fits what is typed and chosen. Try “All”, or fewer letters.</source>
        <translation>Ни один запрос не подходит под набранное и выбранное. Попробуйте «Все» или меньше букв.</translation>
    </message>
    <message>
        <source>Nothing has left the school</source>
        <translation>Из школы ничего не передавалось</translation>
    </message>
    <message>
        <source>Each sealed package gets a line here: to whom, on what ground, what exactly, and when it arrived.</source>
        <translation>Каждый запечатанный пакет получает здесь строку: кому, на каком основании, что именно и когда дошло.</translation>
    </message>
</context>
<context>
    <name>RestoreScreen</name>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>Passphrase or code</source>
        <translation>Пароль или код</translation>
    </message>
    <message>
        <source>Check and restore</source>
        <translation>Восстановление</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Opening the backup…</source>
        <translation>Копия открывается…</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was restored.</source>
        <translation>Отменено. Ничего не восстановлено.</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message numerus="yes">
        <source>%n student(s) added</source>
        <translation>
            <numerusform>добавлен %n ученик</numerusform>
            <numerusform>добавлены %n ученика</numerusform>
            <numerusform>добавлено %n учеников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) changed</source>
        <translation>
            <numerusform>изменена запись %n ученика</numerusform>
            <numerusform>изменены записи %n учеников</numerusform>
            <numerusform>изменены записи %n учеников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not accepted</source>
        <translation>
            <numerusform>не принята %n строка</numerusform>
            <numerusform>не приняты %n строки</numerusform>
            <numerusform>не принято %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is written</source>
        <translation>Список записан</translation>
    </message>
    <message>
        <source>Show the students</source>
        <translation>Показать учеников</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Отменить импорт</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Другой файл</translation>
    </message>
</context>
<context>
    <name>ReturnBar</name>
    <message>
        <source>There is no such day. Write it like this: 24.03.2026</source>
        <translation>Такого дня нет. Пишите так: 24.03.2026</translation>
    </message>
    <message>
        <source>A grade is a number from 0 to 12.</source>
        <translation>Класс — число от 0 до 12.</translation>
    </message>
    <message>
        <source>Back at the school, in class</source>
        <translation>Снова в школе, класс</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>класс</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Параллель</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>литера</translation>
    </message>
    <message>
        <source>Letter of the class</source>
        <translation>Литера класса</translation>
    </message>
    <message>
        <source>Language of instruction</source>
        <translation>Язык обучения</translation>
    </message>
    <message>
        <source>First day back</source>
        <translation>Первый день</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Ученики</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Случаи</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Запросы</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>Профилактика</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Импорт списка</translation>
    </message>
    <message>
        <source>Register of referrals</source>
        <translation>Реестр обращений</translation>
    </message>
</context>
<context>
    <name>RosterMessages</name>
    <message>
        <source>IIN: 12 digits are needed, the file has {n}</source>
        <translation>ИИН: нужно 12 цифр, в файле {n}</translation>
    </message>
    <message>
        <source>IIN: there is something besides digits</source>
        <translation>ИИН: есть не только цифры</translation>
    </message>
    <message>
        <source>IIN: the spreadsheet shortened the number. Make the column text and type it again</source>
        <translation>ИИН: таблица сократила номер. Сделайте столбец текстовым и наберите номер заново</translation>
    </message>
    <message>
        <source>IIN: a digit is wrong</source>
        <translation>ИИН: ошибка в цифре</translation>
    </message>
    <message>
        <source>This is the BIN of an organisation, not an IIN</source>
        <translation>Это БИН организации, а не ИИН</translation>
    </message>
    <message>
        <source>The same IIN as in line {n}</source>
        <translation>Тот же ИИН, что в строке {n}</translation>
    </message>
    <message>
        <source>The same student as in line {n}. If these are two children, write their IINs</source>
        <translation>Тот же ученик, что в строке {n}. Если это двое детей, укажите их ИИН</translation>
    </message>
    <message>
        <source>There is no such date</source>
        <translation>Такой даты нет</translation>
    </message>
    <message>
        <source>The date cannot be read. Write it like this: 24.03.2015</source>
        <translation>Дата не прочитана. Напишите так: 24.03.2015</translation>
    </message>
    <message>
        <source>A student cannot be born on this day</source>
        <translation>Ученик не мог родиться в этот день</translation>
    </message>
    <message>
        <source>There is no surname and no given name</source>
        <translation>Нет ни фамилии, ни имени</translation>
    </message>
    <message>
        <source>The name holds signs that are no letters, perhaps invisible ones. Type it again</source>
        <translation>В имени есть посторонние знаки, возможно невидимые. Наберите его заново</translation>
    </message>
    <message>
        <source>A formula stands where the name should be</source>
        <translation>На месте имени стоит формула</translation>
    </message>
    <message>
        <source>The name is longer than {n} letters</source>
        <translation>Имя длиннее {n} букв</translation>
    </message>
    <message>
        <source>Too many fields in the line: {n}</source>
        <translation>В строке лишние поля, всего: {n}</translation>
    </message>
    <message>
        <source>Too few fields in the line: {n}</source>
        <translation>В строке не хватает полей, всего: {n}</translation>
    </message>
    <message>
        <source>There is no such class: grades go from 0 to 12</source>
        <translation>Такого класса нет: классы от 0 до 12</translation>
    </message>
    <message>
        <source>Several students could be meant. Write the IIN or the date of birth</source>
        <translation>Подходит несколько учеников. Укажите ИИН или дату рождения</translation>
    </message>
    <message>
        <source>Line {n} is already about this student</source>
        <translation>Об этом ученике уже строка {n}</translation>
    </message>
    <message>
        <source>In Pana this IIN belongs to a student with another name. Check the number</source>
        <translation>В Pana этот ИИН у ученика с другим именем. Проверьте номер</translation>
    </message>
    <message>
        <source>IIN: the first 0 was lost and has been put back</source>
        <translation>ИИН: первый 0 потерялся, он возвращён</translation>
    </message>
    <message>
        <source>The date of birth differs from the IIN</source>
        <translation>Дата рождения не совпадает с ИИН</translation>
    </message>
    <message>
        <source>The sex differs from the IIN</source>
        <translation>Пол не совпадает с ИИН</translation>
    </message>
    <message>
        <source>The sex was not understood and is left empty</source>
        <translation>Пол не понят, оставлен пустым</translation>
    </message>
    <message>
        <source>The class was not understood and is left empty</source>
        <translation>Класс не понят, оставлен пустым</translation>
    </message>
    <message>
        <source>The language was not understood and is left empty</source>
        <translation>Язык не понят, оставлен пустым</translation>
    </message>
    <message>
        <source>The representative&apos;s name was not understood and is left empty</source>
        <translation>Имя представителя не понято, оставлено пустым</translation>
    </message>
    <message>
        <source>The phone was not understood and is left empty</source>
        <translation>Телефон не понят, оставлен пустым</translation>
    </message>
    <message>
        <source>Kazakh letters were lost when the file was saved: there is ? instead</source>
        <translation>При сохранении файла потерялись казахские буквы: вместо них стоит ?</translation>
    </message>
    <message>
        <source>Latin and Cyrillic letters are mixed in one word</source>
        <translation>В одном слове смешаны латинские и русские буквы</translation>
    </message>
    <message>
        <source>Not a student&apos;s line: passed over</source>
        <translation>Это не строка ученика, пропущена</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ИИН</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Параллель</translation>
    </message>
    <message>
        <source>Class letter</source>
        <translation>Литера класса</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Представитель</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>do not load</source>
        <translation>не загружать</translation>
    </message>
</context>
<context>
    <name>SchoolForm</name>
    <message>
        <source>Name in Kazakh</source>
        <translation>Название на казахском</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Название на русском</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Регион</translation>
    </message>
    <message>
        <source>BIN</source>
        <translation>БИН</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид организации</translation>
    </message>
    <message>
        <source>Working week</source>
        <translation>Рабочая неделя</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Кабинет</translation>
    </message>
    <message>
        <source>Your surname</source>
        <translation>Ваша фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic, if any</source>
        <translation>Отчество, если есть</translation>
    </message>
    <message>
        <source>12 digits, may stay empty</source>
        <translation>12 цифр, можно оставить пустым</translation>
    </message>
    <message>
        <source>Terms in working days follow it</source>
        <translation>По ней считаются сроки в рабочих днях</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выберите</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Школа</translation>
    </message>
    <message>
        <source>College</source>
        <translation>Колледж</translation>
    </message>
    <message>
        <source>5 days</source>
        <translation>5 дней</translation>
    </message>
    <message>
        <source>6 days</source>
        <translation>6 дней</translation>
    </message>
</context>
<context>
    <name>SchoolSection</name>
    <message numerus="yes">
        <source>Saved. %n running term(s) moved.</source>
        <translation>
            <numerusform>Сохранено. Сдвинулся %n текущий срок.</numerusform>
            <numerusform>Сохранено. Сдвинулись %n текущих срока.</numerusform>
            <numerusform>Сохранено. Сдвинулись %n текущих сроков.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Ещё не сохранено</translation>
    </message>
    <message>
        <source>School and me</source>
        <translation>Школа и я</translation>
    </message>
    <message>
        <source>These words stand on registers, letters and prints.</source>
        <translation>Эти слова стоят в журналах, письмах и на распечатках.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>SchoolStep</name>
    <message>
        <source>Next: the passphrase that opens the file</source>
        <translation>Дальше: пароль, который открывает файл</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Школа</translation>
    </message>
    <message>
        <source>These words stand on registers and letters. All of it can be changed later.</source>
        <translation>Эти слова стоят в журналах и письмах. Всё это можно изменить позже.</translation>
    </message>
</context>
<context>
    <name>SealStep</name>
    <message>
        <source>Seal</source>
        <translation>Запечатать</translation>
    </message>
    <message>
        <source>Choose a place and seal</source>
        <translation>Выбрать место и запечатать</translation>
    </message>
    <message>
        <source>It can be stopped until it is whole. What is written into the register stays.</source>
        <translation>Можно остановить, пока файл не готов. Запись в реестре остаётся.</translation>
    </message>
    <message>
        <source>Looking whether everything is ready. One moment.</source>
        <translation>Проверяем, всё ли готово. Минуту.</translation>
    </message>
    <message>
        <source>the recipient</source>
        <translation>получатель</translation>
    </message>
    <message>
        <source>The package is made once more from the file, signed with this school&apos;s key, sealed so that only {whom} (and you) can open it, and written into the register of disclosures for good. It is not sent: you hand the file over.</source>
        <translation>Пакет собирается из файла ещё раз, подписывается ключом школы, запечатывается так, что открыть его сможет только получатель (и вы): {whom}, и навсегда вносится в реестр. Он не отправляется: файл передаёте вы.</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>Ещё не готово</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Stopped. Nothing was sealed, nothing is left on the disk.</source>
        <translation>Остановлено. Ничего не запечатано, на диске ничего не осталось.</translation>
    </message>
    <message>
        <source>The list of contents is saved. It must stay exactly as it is.</source>
        <translation>Опись сохранена. Она должна остаться точно такой.</translation>
    </message>
</context>
<context>
    <name>SealedView</name>
    <message>
        <source>Write down how it was handed over</source>
        <translation>Записать, как передано</translation>
    </message>
    <message>
        <source>Sealed and written into the register as {number}. Nothing of it is on this disk unsealed.</source>
        <translation>Запечатано и внесено в реестр под номером {number}. Незапечатанного на диске ничего нет.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Its line in the register</source>
        <translation>Строка в реестре</translation>
    </message>
    <message>
        <source>Read these words to the office before it opens the file</source>
        <translation>Прочитайте эти слова органу, прежде чем он откроет файл</translation>
    </message>
    <message>
        <source>If the office&apos;s own words differ, the file is not for its key: do not send it.</source>
        <translation>Если слова у органа другие, файл не для его ключа: не отправляйте его.</translation>
    </message>
    <message>
        <source>Written down: it is handed over</source>
        <translation>Записано: передано</translation>
    </message>
</context>
<context>
    <name>Sealing</name>
    <message>
        <source>Setting the report in two languages</source>
        <translation>Верстаем отчёт на двух языках</translation>
    </message>
    <message>
        <source>Signing and sealing</source>
        <translation>Подписываем и запечатываем</translation>
    </message>
    <message>
        <source>Writing the line of the register</source>
        <translation>Вносим строку в реестр</translation>
    </message>
    <message>
        <source>Putting the file in its place</source>
        <translation>Кладём файл на место</translation>
    </message>
    <message>
        <source>Comparing with the register</source>
        <translation>Сравниваем с реестром</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Выполняется</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Show what is typed (Alt+F8)</source>
        <translation>Показать набранное (Alt+F8)</translation>
    </message>
</context>
<context>
    <name>SecuritySection</name>
    <message>
        <source>The file was opened with the recovery code. Set a new passphrase now, and then make a new code: the old sheet has been used.</source>
        <translation>Файл открыт кодом восстановления. Задайте новый пароль, а затем создайте новый код: прежний лист использован.</translation>
    </message>
    <message>
        <source>Changing the passphrase…</source>
        <translation>Пароль меняется…</translation>
    </message>
    <message>
        <source>Changed. From now on only the new passphrase opens the file; older backups open with the old one.</source>
        <translation>Пароль сменён. Теперь файл открывает только новый пароль; прежние копии открываются старым.</translation>
    </message>
    <message>
        <source>Putting the new code in…</source>
        <translation>Новый код вводится в действие…</translation>
    </message>
    <message>
        <source>From now on only the new recovery code counts. Destroy the old sheet.</source>
        <translation>Теперь действует только новый код восстановления. Уничтожьте старый лист.</translation>
    </message>
    <message>
        <source>Passphrase and recovery code</source>
        <translation>Пароль и код восстановления</translation>
    </message>
    <message>
        <source>Nobody else knows them, and nobody can look them up.</source>
        <translation>Их не знает никто другой и нигде не может посмотреть.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>People and roles</source>
        <translation>Люди и роли</translation>
    </message>
    <message>
        <source>{who}, do not contact</source>
        <translation>{who}, не связываться</translation>
    </message>
    <message>
        <source>Next contacts</source>
        <translation>Ближайшие контакты</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Добавить контакт</translation>
    </message>
    <message>
        <source>Nothing is planned.</source>
        <translation>Ничего не запланировано.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Эпизоды</translation>
    </message>
    <message>
        <source>Write down a further incident</source>
        <translation>Записать ещё один эпизод</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Пока нет.</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Обращения</translation>
    </message>
</context>
<context>
    <name>Signature</name>
    <message>
        <source>signed {when}</source>
        <translation>подписано {when}</translation>
    </message>
</context>
<context>
    <name>SignerCard</name>
    <message>
        <source>Who signed</source>
        <translation>Кто подписал</translation>
    </message>
    <message>
        <source>Certificate valid {first} to {last}</source>
        <translation>Сертификат действует с {first} по {last}</translation>
    </message>
    <message>
        <source>Known: its words were confirmed on {day}.</source>
        <translation>Известен: его слова подтверждены {day}.</translation>
    </message>
    <message>
        <source>Another certificate than so far. Ask the school before you use this package.</source>
        <translation>Сертификат другой, чем раньше. Спросите школу, прежде чем использовать пакет.</translation>
    </message>
    <message>
        <source>The list of schools you know cannot be read. Compare the words again.</source>
        <translation>Список известных вам школ не читается. Сверьте слова заново.</translation>
    </message>
    <message>
        <source>New: nothing from this school was confirmed yet.</source>
        <translation>Новый: от этой школы ещё ничего не подтверждали.</translation>
    </message>
    <message>
        <source>Call the school by a number you know. It reads out the same eight words.</source>
        <translation>Позвоните школе по известному вам номеру. Она прочитает те же восемь слов.</translation>
    </message>
    <message>
        <source>The school confirmed these words</source>
        <translation>Школа подтвердила эти слова</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Checking the file</source>
        <translation>Проверяется файл</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Копируется</translation>
    </message>
    <message>
        <source>Comparing the copy</source>
        <translation>Копия сверяется</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Записывается</translation>
    </message>
</context>
<context>
    <name>StartsCard</name>
    <message>
        <source>What starts after registration</source>
        <translation>Что начнётся после регистрации</translation>
    </message>
    <message>
        <source>No term of the law starts with what is chosen so far.</source>
        <translation>От выбранного не начинается ни один срок по закону.</translation>
    </message>
    <message>
        <source>by registering</source>
        <translation>при регистрации</translation>
    </message>
    <message>
        <source>today, in writing</source>
        <translation>сегодня, письменно</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>by {day}, {time}</source>
        <translation>до {day}, {time}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>до {day}</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Done</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Не нужно</translation>
    </message>
    <message>
        <source>Space: done. Shift+Space: not needed.</source>
        <translation>Пробел: сделано. Shift+пробел: не нужно.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>not needed, {time}</source>
        <translation>не нужно, {time}</translation>
    </message>
</context>
<context>
    <name>StudentField</name>
    <message>
        <source>Student</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>Surname and given name</source>
        <translation>Фамилия и имя</translation>
    </message>
    <message>
        <source>Whom it is about. Somebody not yet known can be described in words.</source>
        <translation>О ком обращение. Если ребёнок пока неизвестен, опишите его словами.</translation>
    </message>
    <message>
        <source>A child who is not known yet</source>
        <translation>Пока неизвестный ребёнок</translation>
    </message>
    <message>
        <source>Not yet known: what is known instead of the name (class, looks, who saw)</source>
        <translation>Пока неизвестен: что известно вместо имени (класс, приметы, кто видел)</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Выбрать другого</translation>
    </message>
    <message>
        <source>Choose from the list</source>
        <translation>Выбрать из списка</translation>
    </message>
    <message>
        <source>There is an open case</source>
        <translation>Есть открытый случай</translation>
    </message>
    <message>
        <source>Join case {number}</source>
        <translation>Присоединить к случаю {number}</translation>
    </message>
    <message>
        <source>Open another</source>
        <translation>Открыть другой</translation>
    </message>
</context>
<context>
    <name>StudentFilters</name>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Все классы</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Все уровни</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Все языки</translation>
    </message>
    <message>
        <source>Surname, class or IIN</source>
        <translation>Фамилия, класс или ИИН</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>With an open case</source>
        <translation>С открытым случаем</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Выбыли</translation>
    </message>
</context>
<context>
    <name>StudentForm</name>
    <message>
        <source>New student</source>
        <translation>Новый ученик</translation>
    </message>
    <message>
        <source>Correct a student</source>
        <translation>Исправить данные ученика</translation>
    </message>
    <message>
        <source>A grade is a number from 0 to 12.</source>
        <translation>Класс — число от 0 до 12.</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>Такого дня нет.</translation>
    </message>
    <message>
        <source>The student was added</source>
        <translation>Ученик добавлен</translation>
    </message>
    <message>
        <source>The record was corrected</source>
        <translation>Данные исправлены</translation>
    </message>
    <message>
        <source>The earlier class stays in the history</source>
        <translation>Прежний класс останется в истории</translation>
    </message>
    <message>
        <source>The class is corrected. Moved? Write the day of the move</source>
        <translation>Класс будет исправлен. Если это перевод, укажите его день</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Параллель</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Литера</translation>
    </message>
    <message>
        <source>Language of instruction</source>
        <translation>Язык обучения</translation>
    </message>
    <message>
        <source>In this class since</source>
        <translation>В этом классе с</translation>
    </message>
    <message>
        <source>Social categories</source>
        <translation>Социальные категории</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Add the student</source>
        <translation>Добавить ученика</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>A name is enough; the rest can follow.</source>
        <translation>Достаточно имени, остальное можно дописать потом.</translation>
    </message>
    <message>
        <source>Notes that mention the student will show the new name.</source>
        <translation>В записях, где упомянут ученик, будет новое имя.</translation>
    </message>
</context>
<context>
    <name>StudentPage</name>
    <message>
        <source>Student</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>Marked: no longer at the school</source>
        <translation>Отмечено: больше не в школе</translation>
    </message>
    <message>
        <source>Back at the school</source>
        <translation>Снова в школе</translation>
    </message>
    <message>
        <source>Written down: no longer a representative</source>
        <translation>Записано: больше не представитель</translation>
    </message>
    <message>
        <source>Categories saved</source>
        <translation>Категории сохранены</translation>
    </message>
    <message>
        <source>The student was removed</source>
        <translation>Ученик удалён</translation>
    </message>
    <message>
        <source>The record will be removed with the class it is in. Nothing else is written down about it.</source>
        <translation>Карточка будет удалена вместе с записью о классе. Больше о ней ничего не записано.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>Students</name>
    <message>
        <source>Kaz</source>
        <translation>Каз</translation>
    </message>
    <message>
        <source>Rus</source>
        <translation>Рус</translation>
    </message>
    <message>
        <source>Uzb</source>
        <translation>Узб</translation>
    </message>
    <message>
        <source>Uyg</source>
        <translation>Уйг</translation>
    </message>
    <message>
        <source>Taj</source>
        <translation>Тадж</translation>
    </message>
    <message>
        <source>Eng</source>
        <translation>Англ</translation>
    </message>
    <message>
        <source>The same name</source>
        <translation>Одинаковые имена</translation>
    </message>
    <message>
        <source>The same name and birth date</source>
        <translation>Одинаковые имя и дата рождения</translation>
    </message>
    <message>
        <source>One birth date, names differ by one letter</source>
        <translation>Одна дата рождения, имена различаются одной буквой</translation>
    </message>
    <message>
        <source>The check digit is right</source>
        <translation>Контрольная цифра верна</translation>
    </message>
    <message>
        <source>A training number: no such date of birth exists</source>
        <translation>Учебный номер: такой даты рождения не бывает</translation>
    </message>
    <message>
        <source>Twelve digits are needed, {n} are typed</source>
        <translation>Нужно 12 цифр, набрано {n}</translation>
    </message>
    <message>
        <source>Only digits, please</source>
        <translation>Только цифры</translation>
    </message>
    <message>
        <source>A mistake in a digit: the check digit does not agree</source>
        <translation>Ошибка в цифре: контрольная цифра не сходится</translation>
    </message>
    <message>
        <source>This is the number of an organisation (BIN)</source>
        <translation>Это БИН организации</translation>
    </message>
    <message>
        <source>The IIN speaks of another birth date. This is allowed.</source>
        <translation>По ИИН дата рождения другая. Это допустимо.</translation>
    </message>
    <message>
        <source>The IIN speaks of the other sex. This is allowed.</source>
        <translation>По ИИН пол другой. Это допустимо.</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>с {day}</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>If there is one</source>
        <translation>При его наличии</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ИИН</translation>
    </message>
    <message>
        <source>May stay empty: a child who has just arrived may have none</source>
        <translation>Можно не заполнять: у приехавшего ребёнка ИИН может не быть</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>Several are parted by commas</source>
        <translation>Несколько — через запятую</translation>
    </message>
    <message>
        <source>Languages the child speaks</source>
        <translation>На каких языках говорит ребёнок</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>пока нет</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>не назначен</translation>
    </message>
    <message>
        <source>overdue: {day}</source>
        <translation>просрочено: {day}</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Ученик</translation>
    </message>
    <message>
        <source>Training IIN</source>
        <translation>Учебный ИИН</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Лет</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Случай</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>Последняя запись</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>Следующий контакт</translation>
    </message>
    <message>
        <source>stays in Pana; mark as left if so</source>
        <translation>остаётся в Pana; если выбыл(а), отметьте</translation>
    </message>
    <message>
        <source>stays in Pana, has a case</source>
        <translation>остаётся в Pana, есть случай</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Why not accepted</source>
        <translation>Почему не принята</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Что изменится</translation>
    </message>
    <message>
        <source>Born, IIN</source>
        <translation>Дата рождения, ИИН</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>Нет в списке</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Обратить внимание</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>in the file: {shown}</source>
        <translation>в файле: {shown}</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>без имени</translation>
    </message>
    <message>
        <source>training number</source>
        <translation>учебный номер</translation>
    </message>
    <message>
        <source>is at the school again</source>
        <translation>снова в школе</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Чтение файла</translation>
    </message>
    <message>
        <source>Making a backup first</source>
        <translation>Сначала резервная копия</translation>
    </message>
    <message>
        <source>Writing students: all or nothing</source>
        <translation>Запись учеников: всё или ничего</translation>
    </message>
</context>
<context>
    <name>StudentsPage</name>
    <message>
        <source>Students</source>
        <translation>Ученики</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of records look like one student</source>
        <translation>
            <numerusform>%n пара записей похожа на одного ученика</numerusform>
            <numerusform>%n пары записей похожи на одного ученика</numerusform>
            <numerusform>%n пар записей похожи на одного ученика</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n ученик</numerusform>
            <numerusform>%n ученика</numerusform>
            <numerusform>%n учеников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{here} of %n student(s)</source>
        <translation>
            <numerusform>{here} из %n ученика</numerusform>
            <numerusform>{here} из %n учеников</numerusform>
            <numerusform>{here} из %n учеников</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Импорт списка</translation>
    </message>
    <message>
        <source>Add a student</source>
        <translation>Добавить ученика</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>No students yet</source>
        <translation>Учеников пока нет</translation>
    </message>
    <message>
        <source>Import the school&apos;s list from Excel or CSV: nothing is written before you have seen what will happen. Or add the first student by hand.</source>
        <translation>Загрузите список школы из Excel или CSV: ничего не запишется, пока вы не увидите, что изменится. Или добавьте первого ученика вручную.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Никто не найден</translation>
    </message>
    <message>
        <source>No student fits what is typed and chosen above.</source>
        <translation>Никто не подходит под то, что набрано и выбрано выше.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыть</translation>
    </message>
    <message>
        <source>search the list</source>
        <translation>искать в списке</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Лента случая</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Что нужно сделать</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Nothing is due this week</source>
        <translation>На этой неделе ничего не нужно сделать</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>Ближайшие 7 дней</translation>
    </message>
    <message>
        <source>the next at %1</source>
        <translation>ближайшее в %1</translation>
    </message>
    <message>
        <source>another body answers</source>
        <translation>ответ за другим органом</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Отметить</translation>
    </message>
    <message>
        <source>Contacts and terms appear here by themselves once a referral is registered.</source>
        <translation>Контакты и сроки появятся здесь сами, как только обращение будет зарегистрировано.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation>Открыть запрос</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Открыть случай</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Отметить выполненным</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Не применяется</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>TodaySide</name>
    <message>
        <source>Not signed</source>
        <translation>Не подписано</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>No student yet</source>
        <translation>Ученик ещё не указан</translation>
    </message>
    <message>
        <source>Letter of an office</source>
        <translation>Письмо органа</translation>
    </message>
    <message>
        <source>Long unseen</source>
        <translation>Давно не виделись</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Резервной копии ещё нет</translation>
    </message>
    <message>
        <source>Keep one on another disk</source>
        <translation>Одну храните на другом диске</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>сверена</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>не сверена</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Show names</source>
        <translation>Показать имена</translation>
    </message>
    <message>
        <source>Find a student or a case</source>
        <translation>Найти ученика или случай</translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>Understood</source>
        <translation>Понятно</translation>
    </message>
</context>
<context>
    <name>TypeChips</name>
    <message numerus="yes">
        <source>More %n</source>
        <translation>
            <numerusform>Ещё %n</numerusform>
            <numerusform>Ещё %n</numerusform>
            <numerusform>Ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypesPopover</name>
    <message>
        <source>What the case is about</source>
        <translation>О чём этот случай</translation>
    </message>
    <message>
        <source>Terms of a new type start now.</source>
        <translation>Сроки новой темы начинаются сейчас.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Writing a file of invented children…</source>
        <translation>Создаётся файл с вымышленными детьми…</translation>
    </message>
</context>
<context>
    <name>WithheldCard</name>
    <message>
        <source>Not given</source>
        <translation>Не передаётся</translation>
    </message>
    <message>
        <source>Nothing is named as withheld.</source>
        <translation>Ничего не названо как не переданное.</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
</context>
<context>
    <name>WritingDesk</name>
    <message>
        <source>Go on writing</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Удалить черновик</translation>
    </message>
    <message>
        <source>Draft of {when}: {what}. It is not signed.</source>
        <translation>Черновик от {when}: {what}. Не подписан.</translation>
    </message>
    <message>
        <source>Draft of {when}: {what}. It is not written down yet.</source>
        <translation>Черновик от {when}: {what}. Ещё не записан.</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>Черновик удалён</translation>
    </message>
</context>
<context>
    <name>_ChildChip</name>
    <message>
        <source>Take away: {name}</source>
        <translation>Убрать: {name}</translation>
    </message>
</context>
<context>
    <name>_FindingRow</name>
    <message>
        <source>Stops the sealing</source>
        <translation>Не даёт запечатать</translation>
    </message>
    <message>
        <source>Look whether it is somebody</source>
        <translation>Посмотрите, не человек ли это</translation>
    </message>
    <message>
        <source>Open the note</source>
        <translation>Открыть запись</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Открыть случай</translation>
    </message>
    <message>
        <source>Leave the text out</source>
        <translation>Убрать текст</translation>
    </message>
    <message>
        <source>Put the request right</source>
        <translation>Исправить запрос</translation>
    </message>
    <message>
        <source>Do not enclose the document</source>
        <translation>Не прилагать документ</translation>
    </message>
    <message>
        <source>Let it pass</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Why it can stay, Enter</source>
        <translation>Почему можно оставить, Enter</translation>
    </message>
    <message>
        <source>Why it can stay</source>
        <translation>Почему можно оставить</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>current step</source>
        <translation>текущий шаг</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
</context>
</TS>
