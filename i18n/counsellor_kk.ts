<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>Number {number}</source>
        <translation>Нөмірі {number}</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}, {version} нұсқасы</translation>
    </message>
    <message>
        <source>source read on {day}, {sure}</source>
        <translation>дереккөз {day} оқылды, {sure}</translation>
    </message>
    <message>
        <source>checked by specialists</source>
        <translation>мамандар тексерген</translation>
    </message>
    <message>
        <source>not checked yet: {who}</source>
        <translation>әлі тексерілмеді: {who}</translation>
    </message>
    <message>
        <source>The whole list</source>
        <translation>Бүкіл тізім</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>Осы бағдарлама туралы</translation>
    </message>
    <message>
        <source>Works without internet. The data does not leave this computer.</source>
        <translation>Интернетсіз жұмыс істейді. Деректер осы компьютерден шықпайды.</translation>
    </message>
    <message>
        <source>Where the file lies</source>
        <translation>Файл қайда тұр</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Нұсқалар</translation>
    </message>
    <message>
        <source>Rules it follows</source>
        <translation>Ұстанатын ережелері</translation>
    </message>
    <message>
        <source>Policies of your organisation that were not followed</source>
        <translation>Ұйымыңыздың орындалмаған саясаттары</translation>
    </message>
</context>
<context>
    <name>AboutWords</name>
    <message>
        <source>Code lists</source>
        <translation>Кодтар тізімдері</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Деңгейлер</translation>
    </message>
    <message>
        <source>Schedules of contacts</source>
        <translation>Байланыс кестелері</translation>
    </message>
    <message>
        <source>Terms by law</source>
        <translation>Заңдағы мерзімдер</translation>
    </message>
    <message>
        <source>Helplines</source>
        <translation>Сенім телефондары</translation>
    </message>
    <message>
        <source>Crisis steps</source>
        <translation>Дағдарыс кезіндегі қадамдар</translation>
    </message>
    <message>
        <source>Note templates</source>
        <translation>Жазба үлгілері</translation>
    </message>
    <message>
        <source>Hints about words</source>
        <translation>Сөздер туралы кеңестер</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>Жұмыс күнтізбесі</translation>
    </message>
    <message>
        <source>Answers to offices</source>
        <translation>Органдарға жауаптар</translation>
    </message>
    <message>
        <source>Tables of statistics</source>
        <translation>Статистика кестелері</translation>
    </message>
    <message>
        <source>Words that are no names</source>
        <translation>Есім емес сөздер</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>сенімді</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>жеткілікті сенімді</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>сенімсіз</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>қазақ тілі</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>орыс тілі</translation>
    </message>
    <message>
        <source>psychologist</source>
        <translation>психолог</translation>
    </message>
    <message>
        <source>lawyer</source>
        <translation>заңгер</translation>
    </message>
    <message>
        <source>unknown name</source>
        <translation>белгісіз атау</translation>
    </message>
    <message>
        <source>wrong kind of value</source>
        <translation>мәннің түрі қате</translation>
    </message>
    <message>
        <source>value not allowed</source>
        <translation>мұндай мәнге рұқсат жоқ</translation>
    </message>
    <message>
        <source>the file could be written by a user</source>
        <translation>файлды пайдаланушы өзгерте алады</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>файлды оқу мүмкін емес</translation>
    </message>
    <message>
        <source>The file lies in a folder that another program copies to the internet. Move it to an ordinary folder of this computer.</source>
        <translation>Файл басқа бағдарлама интернетке көшіретін қалтада тұр. Оны осы компьютердің кәдімгі қалтасына көшіріңіз.</translation>
    </message>
    <message>
        <source>The file lies on another computer of the network. It can be damaged when the connection breaks: move it here.</source>
        <translation>Файл желідегі басқа компьютерде тұр. Байланыс үзілсе, ол бүлінуі мүмкін: осы компьютерге көшіріңіз.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Find anything</source>
        <translation>Кез келгенін табу</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>Жаңа өтініш</translation>
    </message>
    <message>
        <source>Crisis screen</source>
        <translation>Дағдарыс экраны</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Есімдерді жасыру</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Құлыптау</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>Соңғы әрекетті қайтару</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Осы бет бойынша көмек</translation>
    </message>
    <message>
        <source>Sign note</source>
        <translation>Қол қою</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Тізімнен іздеу</translation>
    </message>
</context>
<context>
    <name>AcuteCard</name>
    <message>
        <source>An acute sign?</source>
        <translation>Жедел белгі ме?</translation>
    </message>
    <message>
        <source>Help comes first</source>
        <translation>Алдымен көмек</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Қадамдар</translation>
    </message>
    <message>
        <source>An acute sign: open the crisis steps</source>
        <translation>Жедел белгі: дағдарыс қадамдарын ашу</translation>
    </message>
</context>
<context>
    <name>AcuteQuestion</name>
    <message>
        <source>Is there an acute sign now?</source>
        <translation>Қазір жедел белгі бар ма?</translation>
    </message>
    <message>
        <source>An intention or a plan told now, an attempt or an injury today. “Yes” opens the steps at once.</source>
        <translation>Қазір айтқан ниеті не жоспары, бүгінгі әрекет не жарақат. «Иә» қадамдарды бірден ашады.</translation>
    </message>
    <message>
        <source>Yes, now</source>
        <translation>Иә, қазір</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Жоқ</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Әлі сұралған жоқ</translation>
    </message>
</context>
<context>
    <name>AmendForm</name>
    <message>
        <source>{what} to the note: {note}</source>
        <translation>{what}, жазба: {note}</translation>
    </message>
    <message>
        <source>Instead of</source>
        <translation>Мынаның орнына</translation>
    </message>
    <message>
        <source>It should read</source>
        <translation>Дұрысы</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Мәтін</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>words of the note that are wrong, or leave it empty</source>
        <translation>жазбадағы қате сөздер, не бос қалдырыңыз</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Sign correction</source>
        <translation>Түзетуге қол қою</translation>
    </message>
    <message>
        <source>Sign addendum</source>
        <translation>Толықтыруға қол қою</translation>
    </message>
</context>
<context>
    <name>AmendmentStrip</name>
    <message>
        <source>Reason: {reason}</source>
        <translation>Себебі: {reason}</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>The answer</source>
        <translation>Жауап</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>қайтарып алынды</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Күші жойылды</translation>
    </message>
    <message>
        <source>Refused: {what}</source>
        <translation>Бас тартылды: {what}</translation>
    </message>
    <message>
        <source>agreed on {day}</source>
        <translation>{day} мақұлдады</translation>
    </message>
    <message>
        <source>In preparation</source>
        <translation>Дайындалып жатыр</translation>
    </message>
    <message>
        <source>kept as a draft</source>
        <translation>жоба ретінде сақталған</translation>
    </message>
    <message>
        <source>Nothing is prepared yet. The answer shows exactly what would leave before anything does; the head agrees, then it is sealed.</source>
        <translation>Әзірге ештеңе дайындалмаған. Жауап алдымен нақты не берілетінін көрсетеді, басшы мақұлдайды, содан кейін мөрленеді.</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>Жауап берілді.</translation>
    </message>
</context>
<context>
    <name>AnswerKinds</name>
    <message>
        <source>Why a case was closed</source>
        <translation>Жағдай неге жабылды</translation>
    </message>
    <message>
        <source>Words of the referral</source>
        <translation>Өтініштің сөздері</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Оқиға</translation>
    </message>
    <message>
        <source>Reason of the level</source>
        <translation>Деңгейдің себебі</translation>
    </message>
    <message>
        <source>Note on a term</source>
        <translation>Мерзім туралы белгі</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Байланыс</translation>
    </message>
</context>
<context>
    <name>AnswerPage</name>
    <message>
        <source>by {day}</source>
        <translation>{day} дейін</translation>
    </message>
    <message>
        <source>Back to the request</source>
        <translation>Сұрауға қайту</translation>
    </message>
    <message>
        <source>Answer to {number}</source>
        <translation>{number} жауабы</translation>
    </message>
    <message>
        <source>The request is in work</source>
        <translation>Сұрау жұмысқа алынды</translation>
    </message>
    <message>
        <source>Answer to an office</source>
        <translation>Органға жауап</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Change what is given</source>
        <translation>Құрамын өзгерту</translation>
    </message>
</context>
<context>
    <name>ApprovalStep</name>
    <message>
        <source>Approval</source>
        <translation>Мақұлдау</translation>
    </message>
    <message>
        <source>To the sealing</source>
        <translation>Мөрлеуге</translation>
    </message>
    <message>
        <source>Next it is sealed and written into the register.
Nothing is sent yet.</source>
        <translation>Әрі қарай мөрленіп, тізілімге жазылады.
Әзірге ештеңе жіберілген жоқ.</translation>
    </message>
    <message>
        <source>The head has not agreed to this content yet.</source>
        <translation>Басшы бұл мазмұнды әлі мақұлдаған жоқ.</translation>
    </message>
    <message>
        <source>What the head agrees to</source>
        <translation>Басшы нені мақұлдайды</translation>
    </message>
    <message>
        <source>Who agrees</source>
        <translation>Кім мақұлдайды</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Тегі</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Аты</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Лауазымы</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>For example: director of the school</source>
        <translation>Мысалы: мектеп директоры</translation>
    </message>
    <message>
        <source>Write the approval down</source>
        <translation>Мақұлдауды жазып қою</translation>
    </message>
    <message>
        <source>Agreed: {who}, {day}. It holds for exactly this content ({digits}).</source>
        <translation>Мақұлдады: {who}, {day}. Тек осы мазмұнға қатысты ({digits}).</translation>
    </message>
    <message>
        <source>What would leave has changed since {who} agreed on {day} ({digits}): that approval no longer holds. The head agrees anew.</source>
        <translation>{who} {day} мақұлдағаннан кейін ({digits}) берілетін мәлімет өзгерді: ол мақұлдау енді жарамайды. Басшы қайта мақұлдайды.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кімге</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>Не беріледі</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n кесте</numerusform>
            <numerusform>%n кесте</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with text</source>
        <translation>
            <numerusform>%n мәтінмен</numerusform>
            <numerusform>%n мәтінмен</numerusform>
        </translation>
    </message>
    <message>
        <source>Allowed by name</source>
        <translation>Атап рұқсат етілгені</translation>
    </message>
    <message>
        <source>Documents enclosed</source>
        <translation>Қоса берілетін құжаттар</translation>
    </message>
    <message>
        <source>Asked but not given</source>
        <translation>Сұралған, бірақ берілмейді</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Мазмұны</translation>
    </message>
    <message>
        <source>the first digits of its hash; any later change makes another one, and the approval void</source>
        <translation>бақылау сомасының алғашқы белгілері; кез келген өзгеріс оны да өзгертеді, сонда мақұлдау күшін жояды</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>таңдаңыз</translation>
    </message>
    <message>
        <source>Somebody who is not in the file yet</source>
        <translation>Файлда әлі жоқ адам</translation>
    </message>
    <message>
        <source>Choose who agrees.</source>
        <translation>Кім мақұлдайтынын таңдаңыз.</translation>
    </message>
    <message>
        <source>The approval is written down</source>
        <translation>Мақұлдау жазылды</translation>
    </message>
</context>
<context>
    <name>AskedChoice</name>
    <message>
        <source>Write why the head allows it.</source>
        <translation>Басшы неге рұқсат ететінін жазыңыз.</translation>
    </message>
    <message>
        <source>What the letter asks for</source>
        <translation>Хатта не сұралған</translation>
    </message>
    <message>
        <source>Why the head allows it</source>
        <translation>Басшы неге рұқсат етеді</translation>
    </message>
    <message>
        <source>{what}: why the head allows it</source>
        <translation>{what}: басшы неге рұқсат етеді</translation>
    </message>
    <message>
        <source>given, the head allows it</source>
        <translation>беріледі, басшы рұқсат етеді</translation>
    </message>
    <message>
        <source>given as far as the profile goes</source>
        <translation>профиль рұқсат еткенше беріледі</translation>
    </message>
    <message>
        <source>not given: {why}</source>
        <translation>берілмейді: {why}</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>No backup yet</source>
        <translation>Резервтік көшірме әлі жоқ</translation>
    </message>
    <message>
        <source>One of them belongs on another disk</source>
        <translation>Бір көшірме басқа дискіде тұруы керек</translation>
    </message>
    <message>
        <source>opened again and compared</source>
        <translation>қайта ашылып, салыстырылды</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>салыстырылмаған</translation>
    </message>
    <message>
        <source>Back up to another place</source>
        <translation>Басқа жерге көшірме жасау</translation>
    </message>
    <message>
        <source>The backup is made. It was opened again and compared with the file.</source>
        <translation>Резервтік көшірме жасалды. Ол қайта ашылып, файлмен салыстырылды.</translation>
    </message>
    <message>
        <source>Cancelled. No backup was made.</source>
        <translation>Тоқтатылды. Көшірме жасалмады.</translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation>Файл тексеріліп жатыр…</translation>
    </message>
    <message>
        <source>Looks at every page of the file, its tables, the search and each signature of the log.</source>
        <translation>Файлдың әр бетін, кестелерін, іздеуін және журналдағы әр қолтаңбаны тексереді.</translation>
    </message>
    <message>
        <source>No fault was found: {rows} rows, {entries} lines of the log, every signature holds.</source>
        <translation>Ақау табылмады: {rows} жол, журналда {entries} жазба, барлық қолтаңба дұрыс.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервтік көшірме</translation>
    </message>
    <message>
        <source>An encrypted copy of the whole file. It opens with the passphrase or the code of that day.</source>
        <translation>Бүкіл файлдың шифрланған көшірмесі. Ол сол күнгі құпия сөзбен немесе кодпен ашылады.</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Соңғы көшірме</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Осы компьютерде</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Қазір көшірме жасау</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Файлды тексеру</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Тексеру</translation>
    </message>
    <message>
        <source>How to restore</source>
        <translation>Қалай қалпына келтіреді</translation>
    </message>
    <message>
        <source>A backup is restored from the lock screen, into a new place: the file that is open now stays as it is.</source>
        <translation>Көшірме құлыптау экранынан, жаңа жерге қалпына келтіріледі: қазір ашық тұрған файл сол күйінде қалады.</translation>
    </message>
    <message>
        <source>Lock and restore</source>
        <translation>Құлыптап, қалпына келтіру</translation>
    </message>
</context>
<context>
    <name>BehindCard</name>
    <message>
        <source>Who stands behind the letters</source>
        <translation>Әріптердің артында кім тұр</translation>
    </message>
    <message>
        <source>Yes, show them</source>
        <translation>Иә, көрсету</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Көрсету</translation>
    </message>
    <message>
        <source>Show the names? The log of this file will say that you looked.</source>
        <translation>Есімдерді көрсету керек пе? Сіз қарағаныңыз осы файлдың журналына жазылады.</translation>
    </message>
    <message>
        <source>Known in this file only; the package itself does not say.</source>
        <translation>Тек осы файлда белгілі; пакеттің өзінде жоқ.</translation>
    </message>
</context>
<context>
    <name>BranchButtons</name>
    <message>
        <source>If</source>
        <translation>Егер</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Month before</source>
        <translation>Алдыңғы ай</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Келесі ай</translation>
    </message>
</context>
<context>
    <name>CalendarLine</name>
    <message>
        <source>There is no such day. Write it like 24.03.2026.</source>
        <translation>Мұндай күн жоқ. Былай жазыңыз: 24.03.2026.</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>кк.аа.жжжж</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>Күнтізбені ашу</translation>
    </message>
</context>
<context>
    <name>CalendarSection</name>
    <message>
        <source>Write down the school first: its week decides which days are worked.</source>
        <translation>Алдымен мектепті жазыңыз: жұмыс күндері оның аптасына байланысты.</translation>
    </message>
    <message>
        <source>The school has confirmed the list of {year}.</source>
        <translation>Мектеп {year} жылғы тізімді растады.</translation>
    </message>
    <message>
        <source>The list of {year} is not confirmed yet. Compare it with the Government&apos;s decree; it may move days.</source>
        <translation>{year} жылғы тізім әлі расталмаған. Оны Үкімет қаулысымен салыстырыңыз: күндер ауыстырылуы мүмкін.</translation>
    </message>
    <message>
        <source>Remove {day}</source>
        <translation>{day} күнін алып тастау</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Демалыс күні</translation>
    </message>
    <message>
        <source>Working day</source>
        <translation>Жұмыс күні</translation>
    </message>
    <message>
        <source>the school</source>
        <translation>мектеп</translation>
    </message>
    <message>
        <source>From the Law on Holidays and the Labour Code, articles 84 and 85, by an open list ({source}), read on {day}. A holiday on a day of rest moves to the next working day.</source>
        <translation>«Мерекелер туралы» Заң және Еңбек кодексінің 84, 85-баптары бойынша, ашық тізімнен ({source}) алынды, оқылған күні {day}. Демалыс күніне түскен мереке келесі жұмыс күніне ауысады.</translation>
    </message>
    <message>
        <source>worked in this school</source>
        <translation>осы мектепте жұмыс күні</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>жұмыс күні</translation>
    </message>
    <message>
        <source>by the moon, not announced yet</source>
        <translation>ай күнтізбесімен, әлі жарияланбаған</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>демалыс</translation>
    </message>
    <message>
        <source>A day of rest already.</source>
        <translation>Бұл күн онсыз да демалыс.</translation>
    </message>
    <message>
        <source>A day off already.</source>
        <translation>Бұл күн тізімде демалыс деп тұр.</translation>
    </message>
    <message>
        <source>A working day already.</source>
        <translation>Бұл күн онсыз да жұмыс күні.</translation>
    </message>
    <message>
        <source>Calendar saved</source>
        <translation>Күнтізбе сақталды</translation>
    </message>
    <message numerus="yes">
        <source>Saved. %n running term(s) moved.</source>
        <translation>
            <numerusform>Сақталды. %n ағымдағы мерзім жылжыды.</numerusform>
            <numerusform>Сақталды. %n ағымдағы мерзім жылжыды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved. No running term moved.</source>
        <translation>Сақталды. Ағымдағы мерзімдер жылжымады.</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>Жұмыс күнтізбесі</translation>
    </message>
    <message>
        <source>Terms in working days are counted by it. Running terms are recounted at once.</source>
        <translation>Жұмыс күнімен өлшенетін мерзімдер осымен саналады. Ағымдағы мерзімдер бірден қайта есептеледі.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Жыл</translation>
    </message>
    <message>
        <source>Confirm the list</source>
        <translation>Тізімді растау</translation>
    </message>
    <message>
        <source>The school&apos;s own days</source>
        <translation>Мектептің өз күндері</translation>
    </message>
    <message>
        <source>Public holidays and moved days</source>
        <translation>Мерекелер мен ауыстырылған күндер</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Қосу</translation>
    </message>
</context>
<context>
    <name>CancelPanel</name>
    <message>
        <source>Why is {number} cancelled?</source>
        <translation>{number} неге жойылады?</translation>
    </message>
    <message>
        <source>The number and the line stay in the register, with the reason. The case stays.</source>
        <translation>Нөмірі мен жолы себебімен бірге тізілімде қалады. Жағдай да қалады.</translation>
    </message>
    <message>
        <source>Cancel the referral</source>
        <translation>Өтінішті жою</translation>
    </message>
    <message>
        <source>Keep the referral</source>
        <translation>Өтінішті қалдыру</translation>
    </message>
</context>
<context>
    <name>CapsNote</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock қосулы</translation>
    </message>
</context>
<context>
    <name>CaseActions</name>
    <message>
        <source>Write down a further incident</source>
        <translation>Тағы бір оқиғаны жазу</translation>
    </message>
    <message>
        <source>Change what it is about</source>
        <translation>Жағдай тақырыбын өзгерту</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Жағдайды жабу</translation>
    </message>
    <message>
        <source>Open the case again</source>
        <translation>Жағдайды қайта ашу</translation>
    </message>
    <message>
        <source>Case opened again</source>
        <translation>Жағдай қайта ашылды</translation>
    </message>
    <message>
        <source>Stage changed</source>
        <translation>Кезең өзгертілді</translation>
    </message>
    <message>
        <source>Types changed</source>
        <translation>Тақырып өзгертілді</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>Жағдай жабылды</translation>
    </message>
    <message>
        <source>Contact added</source>
        <translation>Байланыс қосылды</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>Change level</source>
        <translation>Деңгейді өзгерту</translation>
    </message>
    <message>
        <source>More about this case</source>
        <translation>Жағдай туралы тағы</translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation>әзірге белгісіз</translation>
    </message>
    <message>
        <source>since {day}, {time}</source>
        <translation>{day}, {time} бастап</translation>
    </message>
    <message>
        <source>Change the stage</source>
        <translation>Кезеңді өзгерту</translation>
    </message>
    <message>
        <source>How it was counted</source>
        <translation>Мерзім қалай есептелген</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Case</source>
        <translation>Жағдай</translation>
    </message>
    <message>
        <source>Student identified</source>
        <translation>Оқушы көрсетілді</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>at registration</source>
        <translation>тіркеу кезінде</translation>
    </message>
    <message>
        <source>by the type of the referral</source>
        <translation>өтініш түрі бойынша</translation>
    </message>
    <message>
        <source>an attempt was reported</source>
        <translation>әрекет туралы хабарланды</translation>
    </message>
    <message>
        <source>acute sign</source>
        <translation>шұғыл белгі</translation>
    </message>
    <message>
        <source>the level changed</source>
        <translation>деңгей өзгерді</translation>
    </message>
    <message>
        <source>the incident was taken back</source>
        <translation>оқиға жазбасы қайтарылды</translation>
    </message>
    <message>
        <source>is bullied</source>
        <translation>жәбірленген бала</translation>
    </message>
    <message>
        <source>initiator</source>
        <translation>бастамашы</translation>
    </message>
    <message>
        <source>assistant</source>
        <translation>көмектесуші</translation>
    </message>
    <message>
        <source>reinforcer</source>
        <translation>қолдаушы</translation>
    </message>
    <message>
        <source>bystander</source>
        <translation>куә</translation>
    </message>
    <message>
        <source>defender</source>
        <translation>қорғаушы</translation>
    </message>
    <message>
        <source>late by {days}</source>
        <translation>{days} кешікті</translation>
    </message>
    <message>
        <source>by {time}</source>
        <translation>{time}-ге дейін</translation>
    </message>
    <message>
        <source>today</source>
        <translation>бүгін</translation>
    </message>
</context>
<context>
    <name>CasesCard</name>
    <message>
        <source>Cases</source>
        <translation>Жағдайлар</translation>
    </message>
    <message>
        <source>No cases</source>
        <translation>Жағдайлар жоқ</translation>
    </message>
    <message>
        <source>A case opens with the first referral</source>
        <translation>Жағдай алғашқы өтінішпен бірге ашылады</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>closed on {day}</source>
        <translation>{day} жабылды</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} күнінен бастап</translation>
    </message>
</context>
<context>
    <name>CasesChoice</name>
    <message>
        <source>Cases</source>
        <translation>Жағдайлар</translation>
    </message>
    <message>
        <source>Another case: number or name</source>
        <translation>Басқа жағдай: нөмірі не аты</translation>
    </message>
    <message>
        <source>The children of this request have no case.</source>
        <translation>Бұл сұраудағы балалар бойынша жағдай ашылмаған.</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Cases</source>
        <translation>Жағдайлар</translation>
    </message>
    <message>
        <source>Number, student, class</source>
        <translation>Нөмір, оқушы, сынып</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>Жаңа өтініш</translation>
    </message>
    <message>
        <source>Quick note</source>
        <translation>Қысқа жазба</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Ашық</translation>
    </message>
    <message>
        <source>Closed cases</source>
        <translation>Жабық</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>Барлығын көрсету</translation>
    </message>
    <message>
        <source>Register of referrals</source>
        <translation>Өтініштер тізілімі</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>Әзірге жағдай жоқ</translation>
    </message>
    <message>
        <source>A case appears when you register the first referral. The terms of Order No. 506 are counted for you.</source>
        <translation>Жағдай бірінші өтінішті тіркегенде пайда болады. № 506 бұйрық мерзімдері өзі есептеледі.</translation>
    </message>
    <message>
        <source>No such case</source>
        <translation>Мұндай жағдай жоқ</translation>
    </message>
    <message>
        <source>Nothing matches these filters. A closed case stands under “Closed cases”.</source>
        <translation>Бұл шарттарға ештеңе сай емес. Жабылған жағдайлар «Жабық» тізімінде.</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Барлық тақырып</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n жағдай</numerusform>
            <numerusform>%n жағдай</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CasesTable</name>
    <message>
        <source>Student</source>
        <translation>Оқушы</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Сыныбы</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Деңгей</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Кезең</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Жақын мерзім</translation>
    </message>
    <message>
        <source>Last note</source>
        <translation>Соңғы жазба</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ашылған</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Нөмір</translation>
    </message>
</context>
<context>
    <name>CategoriesCard</name>
    <message>
        <source>Social categories</source>
        <translation>Әлеуметтік санаттар</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Өзгерту</translation>
    </message>
    <message>
        <source>Change social categories</source>
        <translation>Әлеуметтік санаттарды өзгерту</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Тоқтату</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Жоқ</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>read</source>
        <translation>оқылды</translation>
    </message>
    <message>
        <source>new</source>
        <translation>жаңа</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>өзгерген</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>өзгеріссіз</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>қабылданбады</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Қабылданбады</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Жаңа</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Өзгерістер</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>Тізімде жоқ</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Назар аударыңыз</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Мұнда ештеңе жоқ</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Тізімді сақтау</translation>
    </message>
    <message>
        <source>A trial run: nothing is written yet. Lines that are not accepted do not hold up the others.</source>
        <translation>Сынама тексеру: әзірше ештеңе жазылған жоқ. Қабылданбаған жолдар қалғандарына кедергі болмайды.</translation>
    </message>
    <message>
        <source>Representatives are written as parents: the file does not say who they are.</source>
        <translation>Өкілдер ата-ана деп жазылады: файлда олардың кім екені айтылмаған.</translation>
    </message>
    <message>
        <source>refused lines.csv</source>
        <translation>қабылданбаған жолдар.csv</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Жол</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кім</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Сыныбы</translation>
    </message>
    <message>
        <source>Why not accepted</source>
        <translation>Неге қабылданбады</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Файлда</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>Pages of the file are damaged. Restore the latest backup.</source>
        <translation>Файлдың беттері бүлінген. Соңғы көшірмені қалпына келтіріңіз.</translation>
    </message>
    <message>
        <source>The tables of the file are damaged. Restore the latest backup.</source>
        <translation>Файлдың кестелері бүлінген. Соңғы көшірмені қалпына келтіріңіз.</translation>
    </message>
    <message>
        <source>The search does not agree with the notes; the notes themselves do.</source>
        <translation>Іздеу жазбалармен сәйкес емес; жазбалардың өзі дұрыс.</translation>
    </message>
    <message>
        <source>A line of the log was changed from outside. Keep this file and ask IT.</source>
        <translation>Журналдағы жол сырттан өзгертілген. Бұл файлды сақтап, АТ-маманға хабарласыңыз.</translation>
    </message>
    <message>
        <source>A document is not what was put in. Look for it in a backup.</source>
        <translation>Құжат файлға салынған түрінде емес. Оны резервтік көшірмеден іздеңіз.</translation>
    </message>
    <message>
        <source>The newest entries are missing. Look for them in a backup.</source>
        <translation>Ең соңғы жазбалар жоқ. Оларды резервтік көшірмеден іздеңіз.</translation>
    </message>
    <message>
        <source>The mark of the newest entry was missing; it is written again.</source>
        <translation>Соңғы жазбаның белгісі болмады; ол қайта жазылады.</translation>
    </message>
    <message>
        <source>The file is of an older version and is brought up when opened.</source>
        <translation>Файл ескі нұсқада, ашылғанда жаңартылады.</translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Verified</source>
        <translation>Тексерілді</translation>
    </message>
</context>
<context>
    <name>ChooseView</name>
    <message>
        <source>Verifying every file</source>
        <translation>Әр файл тексеріліп жатыр</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>Пакетті ашу</translation>
    </message>
    <message>
        <source>Everything is verified first. Nothing is written to this computer but what you save yourself.</source>
        <translation>Алдымен бәрі тексеріледі. Бұл компьютерге өзіңіз сақтағаннан басқа ештеңе жазылмайды.</translation>
    </message>
    <message>
        <source>The package</source>
        <translation>Пакет</translation>
    </message>
    <message>
        <source>A file that ends in .zip.age</source>
        <translation>Атауы .zip.age деп аяқталатын файл</translation>
    </message>
    <message>
        <source>The office&apos;s key</source>
        <translation>Органның кілті</translation>
    </message>
    <message>
        <source>office.key, or the reserve key</source>
        <translation>office.key немесе қосалқы кілт</translation>
    </message>
    <message>
        <source>Verify and open</source>
        <translation>Тексеріп ашу</translation>
    </message>
</context>
<context>
    <name>ClaimsCard</name>
    <message>
        <source>Said by the school, not verified</source>
        <translation>Мектептің айтуынша, тексерілмеген</translation>
    </message>
    <message>
        <source>Row {row}: {digest}</source>
        <translation>{row}-жол: {digest}</translation>
    </message>
</context>
<context>
    <name>ClassesCard</name>
    <message>
        <source>Classes</source>
        <translation>Сыныптар</translation>
    </message>
    <message>
        <source>no class</source>
        <translation>сыныпсыз</translation>
    </message>
    <message>
        <source>No class is written down</source>
        <translation>Сынып жазылмаған</translation>
    </message>
</context>
<context>
    <name>ClockLine</name>
    <message>
        <source>late: {reason}</source>
        <translation>кешігіп: {reason}</translation>
    </message>
    <message>
        <source>written down later</source>
        <translation>кейін жазылған</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>Орындалды: {what}</translation>
    </message>
    <message>
        <source>Does not apply: {what}</source>
        <translation>Қолданылмайды: {what}</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Толық көрсету</translation>
    </message>
</context>
<context>
    <name>ClockPopover</name>
    <message>
        <source>Another body does this; we only watch the term.</source>
        <translation>Мұны басқа орган орындайды; біз тек мерзімін бақылаймыз.</translation>
    </message>
    <message>
        <source>Done {moment}</source>
        <translation>Орындалды: {moment}</translation>
    </message>
    <message>
        <source>Late because: {reason}</source>
        <translation>Кешігу себебі: {reason}</translation>
    </message>
</context>
<context>
    <name>ClockSteps</name>
    <message>
        <source>the information was received</source>
        <translation>ақпарат келіп түсті</translation>
    </message>
    <message>
        <source>the case was registered</source>
        <translation>жағдай тіркелді</translation>
    </message>
    <message>
        <source>the incident happened</source>
        <translation>оқиға болды</translation>
    </message>
    <message>
        <source>the talk was held</source>
        <translation>әңгіме өткізілді</translation>
    </message>
    <message>
        <source>the authority registered it</source>
        <translation>орган тіркеді</translation>
    </message>
    <message>
        <source>the authority decided</source>
        <translation>орган шешім қабылдады</translation>
    </message>
    <message>
        <source>put on the school&apos;s register</source>
        <translation>мектепішілік есепке қойылды</translation>
    </message>
    <message>
        <source>the breach was found</source>
        <translation>бұзушылық анықталды</translation>
    </message>
    <message>
        <source>Immediately: the same day, {day}</source>
        <translation>Дереу: сол күні, {day}</translation>
    </message>
    <message>
        <source>{day}: day {n}</source>
        <translation>{day}: {n}-күн</translation>
    </message>
    <message>
        <source>{day}: not counted, {reason}</source>
        <translation>{day}: есептелмейді, {reason}</translation>
    </message>
    <message>
        <source>Plus {n} mo.: {day}</source>
        <translation>Қосу {n} ай: {day}</translation>
    </message>
    <message>
        <source>That month has no such day: {day}</source>
        <translation>Ол айда мұндай күн жоқ: {day}</translation>
    </message>
    <message>
        <source>Ends: {day}, {time}</source>
        <translation>Аяқталады: {day}, {time}</translation>
    </message>
    <message>
        <source>Ends: {day}, by the end of the day</source>
        <translation>Аяқталады: {day}, күннің соңына дейін</translation>
    </message>
    <message>
        <source>A day of rest ({reason}): you are reminded on {day}</source>
        <translation>Жұмыс емес күн ({reason}): {day} күні еске саламыз</translation>
    </message>
    <message>
        <source>Reminder: {day}</source>
        <translation>Еске салу: {day}</translation>
    </message>
</context>
<context>
    <name>ClosePopover</name>
    <message>
        <source>Close the case</source>
        <translation>Жағдайды жабу</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Немен аяқталды</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Нәтижесі</translation>
    </message>
    <message>
        <source>Why it is closed all the same</source>
        <translation>Сонда да неге жабасыз</translation>
    </message>
    <message>
        <source>Remark, if needed</source>
        <translation>Ескертпе, қажет болса</translation>
    </message>
    <message>
        <source>Planned contacts of a closed case are no longer shown. It can be opened again.</source>
        <translation>Жабық жағдайдың жоспарланған байланыстары көрсетілмейді. Оны қайта ашуға болады.</translation>
    </message>
</context>
<context>
    <name>CodeChange</name>
    <message>
        <source>Recovery code</source>
        <translation>Қалпына келтіру коды</translation>
    </message>
    <message>
        <source>If the sheet in the safe was used, lost or seen by somebody else, make a new code.</source>
        <translation>Сейфтегі парақ пайдаланылса, жоғалса немесе оны бөгде адам көрсе, жаңа код жасаңыз.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Жаңа код жасау</translation>
    </message>
    <message>
        <source>Use this code from now on</source>
        <translation>Енді осы кодты қолдану</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Ескісін қалдыру</translation>
    </message>
</context>
<context>
    <name>ColumnsCard</name>
    <message>
        <source>Column {n}</source>
        <translation>{n}-баған</translation>
    </message>
    <message>
        <source>What the column holds: {title}</source>
        <translation>Бағанда не бар: {title}</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Файл бағандары</translation>
    </message>
    <message>
        <source>{known} of {of} known</source>
        <translation>{of} ішінен {known} танылды</translation>
    </message>
    <message>
        <source>Remember for such files</source>
        <translation>Осындай файлдар үшін есте сақтау</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Парақ</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Sign note</source>
        <translation>Қол қою</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Жаңа жазба</translation>
    </message>
    <message>
        <source>draft saved {time}</source>
        <translation>жоба сақталды {time}</translation>
    </message>
</context>
<context>
    <name>ComposerSections</name>
    <message>
        <source>Write what happened; @ for a person</source>
        <translation>Не болғанын жазыңыз; @ — адамды атап өту</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>met</source>
        <translation>орындалды</translation>
    </message>
    <message>
        <source>still missing</source>
        <translation>әлі жоқ</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>To whom, where, how it ended</source>
        <translation>Кімге, қайда, немен аяқталды</translation>
    </message>
    <message>
        <source>Who: position or name</source>
        <translation>Кім: лауазымы не аты</translation>
    </message>
    <message>
        <source>Or why it was not repeated</source>
        <translation>Не неге қайталанбады</translation>
    </message>
    <message>
        <source>Repeated on</source>
        <translation>Қайталанды</translation>
    </message>
    <message>
        <source>Yes, it exists</source>
        <translation>Иә, бар</translation>
    </message>
    <message>
        <source>Yes, it is resolved</source>
        <translation>Иә, шешілді</translation>
    </message>
    <message>
        <source>The plan was reviewed after it</source>
        <translation>Содан кейін жоспар қайта қаралды</translation>
    </message>
    <message>
        <source>When the ASQ was repeated</source>
        <translation>ASQ қашан қайталанды</translation>
    </message>
    <message>
        <source>Result of the latest ASQ</source>
        <translation>Соңғы ASQ нәтижесі</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>теріс</translation>
    </message>
    <message>
        <source>positive, not acute</source>
        <translation>оң, шұғыл емес</translation>
    </message>
    <message>
        <source>positive, acute</source>
        <translation>оң, шұғыл</translation>
    </message>
    <message>
        <source>{n} of {needed} in the record: talks, meetings and contacts held</source>
        <translation>Жазбада {needed} кездесудің {n}-і бар: әңгімелер, кездесулер, өткен байланыстар</translation>
    </message>
</context>
<context>
    <name>ContactLine</name>
    <message>
        <source>Contact held: {what}</source>
        <translation>Байланыс өтті: {what}</translation>
    </message>
    <message>
        <source>Contact moved: {what}</source>
        <translation>Байланыс ауыстырылды: {what}</translation>
    </message>
    <message>
        <source>Contact cancelled: {what}</source>
        <translation>Байланыс тоқтатылды: {what}</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation>жаңа күні: {day}</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Толық көрсету</translation>
    </message>
</context>
<context>
    <name>ContactRow</name>
    <message>
        <source>Name</source>
        <translation>Аты-жөні</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Лауазымы</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Жолды алып тастау</translation>
    </message>
</context>
<context>
    <name>ContactsCard</name>
    <message>
        <source>Write the phone, or remove the line.</source>
        <translation>Телефонын жазыңыз немесе жолды алып тастаңыз.</translation>
    </message>
    <message>
        <source>Whom to tell in a crisis</source>
        <translation>Дағдарыста кімге хабарлау керек</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Адам қосу</translation>
    </message>
    <message>
        <source>Head of the school, nurse, the support centre: their phones stand on the crisis screen.</source>
        <translation>Мектеп басшысы, медбике, қолдау орталығы: олардың телефондары дағдарыс экранында тұрады.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something in the program went wrong</source>
        <translation>Бағдарламада қате шықты</translation>
    </message>
    <message>
        <source>What you signed is saved, what you were writing is kept as a draft. Locking starts the program anew and is the safest way on.</source>
        <translation>Қол қойылғаны сақталды, жазып отырғаныңыз жоба ретінде тұр. Құлыптау бағдарламаны қайта іске қосады, бұл ең сенімді жол.</translation>
    </message>
    <message>
        <source>Number for support: {code}</source>
        <translation>Қолдау қызметіне арналған нөмір: {code}</translation>
    </message>
    <message>
        <source>Lock and restart</source>
        <translation>Құлыптап, қайта іске қосу</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Жұмысты жалғастыру</translation>
    </message>
</context>
<context>
    <name>CrisisBar</name>
    <message>
        <source>Return</source>
        <translation>Қайту</translation>
    </message>
    <message>
        <source>Return to the crisis screen</source>
        <translation>Дағдарыс экранына қайту</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Close: nothing was ticked</source>
        <translation>Жабу: ештеңе белгіленген жоқ</translation>
    </message>
    <message>
        <source>Crisis steps are running</source>
        <translation>Дағдарыс қадамдары жүріп жатыр</translation>
    </message>
    <message>
        <source>Step {place} of {all}</source>
        <translation>{place}-қадам, барлығы {all}</translation>
    </message>
</context>
<context>
    <name>CrisisLine</name>
    <message>
        <source>{ticked} of {all} steps</source>
        <translation>{all} қадамнан {ticked} белгіленді</translation>
    </message>
    <message>
        <source>Crisis steps</source>
        <translation>Дағдарыс кезіндегі қадамдар</translation>
    </message>
    <message>
        <source>What was ticked, and when</source>
        <translation>Не, қашан белгіленді</translation>
    </message>
    <message>
        <source>from {time}, not ended</source>
        <translation>басталды: {time}, аяқталмаған</translation>
    </message>
    <message>
        <source>{from_time}–{until}, {length}</source>
        <translation>{from_time}–{until}, {length}</translation>
    </message>
    <message>
        <source>somebody of the school</source>
        <translation>мектептен біреу</translation>
    </message>
    <message>
        <source>{time}, not needed</source>
        <translation>{time}, қажет емес</translation>
    </message>
    <message>
        <source>{time}, told</source>
        <translation>{time}, айтылды</translation>
    </message>
</context>
<context>
    <name>CrisisScreen</name>
    <message>
        <source>Do not call: {names}</source>
        <translation>Қоңырау шалмаңыз: {names}</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>басталуы {time}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Басып шығару</translation>
    </message>
    <message>
        <source>Fold into a bar</source>
        <translation>Жолаққа жинау</translation>
    </message>
    <message>
        <source>Save the steps</source>
        <translation>Қадамдарды сақтау</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сақталды</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>A day from {first} to {last}.</source>
        <translation>{first} мен {last} арасындағы күн.</translation>
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
        <translation>Мұндағы адамдар мен жағдайлардың бәрі ойдан шығарылған</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>When</source>
        <translation>Қашан</translation>
    </message>
    <message>
        <source>When it was</source>
        <translation>Бұл қашан болды</translation>
    </message>
    <message>
        <source>Mention a person</source>
        <translation>Адамды атап өту</translation>
    </message>
    <message>
        <source>Form of the note</source>
        <translation>Жазба түрі</translation>
    </message>
    <message>
        <source>With whom, where, how</source>
        <translation>Кіммен, қайда, қалай</translation>
    </message>
    <message>
        <source>min</source>
        <translation>мин</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минут</translation>
    </message>
    <message>
        <source>Written more than 3 days later: why, if you like</source>
        <translation>3 күннен кейін жазылды: қаласаңыз, себебін жазыңыз</translation>
    </message>
    <message>
        <source>Why it is written later</source>
        <translation>Неге кейін жазылды</translation>
    </message>
</context>
<context>
    <name>DetailsStrip</name>
    <message>
        <source>This row</source>
        <translation>Осы жол</translation>
    </message>
    <message>
        <source>How much of this leaves</source>
        <translation>Бұдан не беріледі</translation>
    </message>
    <message>
        <source>I have read it to its end</source>
        <translation>Соңына дейін оқыдым</translation>
    </message>
    <message numerus="yes">
        <source>and %n more: point at them</source>
        <translation>
            <numerusform>тағы %n адам: үстіне апарыңыз</numerusform>
            <numerusform>тағы %n адам: үстіне апарыңыз</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed here.</source>
        <translation>Мұнда ештеңе өзгертілген жоқ.</translation>
    </message>
    <message>
        <source>{name}: named, as the letter names this child</source>
        <translation>{name}: аты аталады, өйткені хатта осы бала аталған</translation>
    </message>
    <message numerus="yes">
        <source>%n to read</source>
        <translation>
            <numerusform>оқылмаған: %n</numerusform>
            <numerusform>оқылмаған: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Scroll to the end of the text first.</source>
        <translation>Алдымен мәтінді соңына дейін айналдырыңыз.</translation>
    </message>
    <message>
        <source>Lift the veil (F9) to read it.</source>
        <translation>Оқу үшін есімдерді көрсетіңіз (F9).</translation>
    </message>
</context>
<context>
    <name>DisclosureHeader</name>
    <message>
        <source>Handed over</source>
        <translation>Табысталды</translation>
    </message>
    <message>
        <source>The receipt came</source>
        <translation>Алғанын растады</translation>
    </message>
    <message>
        <source>More about this disclosure</source>
        <translation>Бұл беру туралы тағы</translation>
    </message>
    <message>
        <source>to request {number}</source>
        <translation>{number} сұрауы бойынша</translation>
    </message>
    <message>
        <source>sealed {day}</source>
        <translation>{day} мөрленді</translation>
    </message>
    <message>
        <source>not handed over yet</source>
        <translation>әлі табысталған жоқ</translation>
    </message>
</context>
<context>
    <name>DisclosurePage</name>
    <message>
        <source>Disclosure {number}</source>
        <translation>Мәлімет беру {number}</translation>
    </message>
    <message>
        <source>It was sent back</source>
        <translation>Қайтарылды</translation>
    </message>
    <message>
        <source>Make it again and compare</source>
        <translation>Қайта жасап, салыстыру</translation>
    </message>
    <message>
        <source>Make the file again</source>
        <translation>Файлды қайта жасау</translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation>Сұрауды ашу</translation>
    </message>
    <message>
        <source>Made again: every file has the same hash as on the day it left.</source>
        <translation>Қайта жасалды: әр файлдың бақылау сомасы берілген күнгідей.</translation>
    </message>
    <message>
        <source>What the record says has changed since. Files that differ: {files}. Nothing was saved.</source>
        <translation>Содан бері жазбалар өзгерген. Айырмасы бар файлдар: {files}. Ештеңе сақталған жоқ.</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Жазылды</translation>
    </message>
</context>
<context>
    <name>DocumentPopover</name>
    <message>
        <source>Look at it</source>
        <translation>Қарау</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Көшірмесін сақтау</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Why it is removed</source>
        <translation>Неліктен алып тасталады</translation>
    </message>
    <message>
        <source>Removed on %1: %2</source>
        <translation>%1 алып тасталды: %2</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Біржола алып тастау</translation>
    </message>
    <message>
        <source>What is in it is deleted; its line and its checksum stay.</source>
        <translation>Мазмұны жойылады; жолы мен бақылау қосындысы қалады.</translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>This picture cannot be read.</source>
        <translation>Бұл сурет оқылмайды.</translation>
    </message>
</context>
<context>
    <name>DocumentsBlock</name>
    <message>
        <source>Documents</source>
        <translation>Құжаттар</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>Құжат қосу</translation>
    </message>
    <message>
        <source>None. Files can also be dragged here.</source>
        <translation>Әзірге жоқ. Файлдарды осында сүйреп әкелуге де болады.</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>алып тасталды</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Құжаттар қосу</translation>
    </message>
    <message>
        <source>Document added</source>
        <translation>Құжат қосылды</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Көшірмесін сақтау</translation>
    </message>
    <message>
        <source>Document removed</source>
        <translation>Құжат алып тасталды</translation>
    </message>
    <message>
        <source>Copying it out…</source>
        <translation>Көшірмесі жасалуда…</translation>
    </message>
    <message>
        <source>Taking it in…</source>
        <translation>Файлға алынуда…</translation>
    </message>
</context>
<context>
    <name>DocumentsCard</name>
    <message>
        <source>The letter</source>
        <translation>Хат</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Файл қосу</translation>
    </message>
    <message>
        <source>No file yet. Drop the letter here, so that it stands beside the answer years later.</source>
        <translation>Файл әлі жоқ. Хатты осында сүйреп әкеліңіз: жылдар өтсе де жауаптың қасында тұрады.</translation>
    </message>
    <message>
        <source>removed: {why}</source>
        <translation>алынып тасталды: {why}</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Көшірмесін сақтау</translation>
    </message>
    <message>
        <source>Remove: {title}</source>
        <translation>Алып тастау: {title}</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Хаттар</translation>
    </message>
    <message>
        <source>The file is taken in</source>
        <translation>Файл қабылданды</translation>
    </message>
    <message>
        <source>The copy is saved. It is not encrypted: delete it when it is no longer needed.</source>
        <translation>Көшірме сақталды. Ол шифрланбаған: керегі болмаса, жойыңыз.</translation>
    </message>
</context>
<context>
    <name>DocumentsChoice</name>
    <message>
        <source>Documents</source>
        <translation>Құжаттар</translation>
    </message>
    <message>
        <source>Listed by size and hash, without titles; the files stay here.</source>
        <translation>Көлемі мен бақылау сомасы ғана көрсетіледі, атаусыз; файлдардың өзі осында қалады.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Құжат</translation>
    </message>
    <message>
        <source>What stands inside a file is not changed: other people&apos;s names in it leave with it.</source>
        <translation>Файлдың ішіндегі өзгертілмейді: ондағы басқа адамдардың есімдері бірге кетеді.</translation>
    </message>
</context>
<context>
    <name>DueCount</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n күн қалды</numerusform>
            <numerusform>%n күн қалды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n күн кешікті</numerusform>
            <numerusform>%n күн кешікті</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueField</name>
    <message>
        <source>This is no day. Write it like 24.11.2026.</source>
        <translation>Мұндай күн жоқ. Былай жазыңыз: 24.11.2026.</translation>
    </message>
    <message>
        <source>Answer by, as the letter says</source>
        <translation>Хат бойынша жауап мерзімі</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n жұмыс күні</numerusform>
            <numerusform>%n жұмыс күні</numerusform>
        </translation>
    </message>
    <message>
        <source>from its arrival: an assumption, not a term of the law</source>
        <translation>келген күннен бастап: бұл болжам, заңдағы мерзім емес</translation>
    </message>
    <message>
        <source>Leave it empty where the letter names no day.</source>
        <translation>Хатта күн көрсетілмесе, бос қалдырыңыз.</translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message>
        <source>Hand over the sealed answer</source>
        <translation>Мөрленген жауапты табыстау</translation>
    </message>
    <message>
        <source>Answer the request</source>
        <translation>Сұрауға жауап беру</translation>
    </message>
    <message>
        <source>the day in the letter</source>
        <translation>хаттағы күн</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>қолмен</translation>
    </message>
    <message>
        <source>today</source>
        <translation>бүгін</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>мерзімі %1</translation>
    </message>
    <message>
        <source>%1, a day off</source>
        <translation>%1, демалыс күні</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 бұрын</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>кеше</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>One student or two</source>
        <translation>Бір оқушы ма, екеу ме</translation>
    </message>
    <message>
        <source>{n} of {of}</source>
        <translation>{of} ішінен {n}</translation>
    </message>
    <message>
        <source>Merge with another record</source>
        <translation>Басқа жазбамен біріктіру</translation>
    </message>
    <message>
        <source>Choose what is right. Cases, referrals, roles, representatives, classes and phones of both are kept; signed notes stay as they are. It can be taken back.</source>
        <translation>Дұрысын таңдаңыз. Екі жазбаның да жағдайлары, өтініштері, рөлдері, өкілдері, сыныптары мен телефондары сақталады; қол қойылған жазбалар өзгермейді. Біріктіруді болдырмауға болады.</translation>
    </message>
    <message>
        <source>Look for the other record: another student, or somebody not yet known.</source>
        <translation>Екінші жазбаны табыңыз: басқа оқушы немесе әзірше белгісіз адам.</translation>
    </message>
    <message>
        <source>The two records are one now</source>
        <translation>Екі жазба біріктірілді</translation>
    </message>
    <message>
        <source>Remembered: two students</source>
        <translation>Есте сақталды: екі оқушы</translation>
    </message>
    <message>
        <source>The pair before</source>
        <translation>Алдыңғы жұп</translation>
    </message>
    <message>
        <source>The next pair</source>
        <translation>Келесі жұп</translation>
    </message>
    <message>
        <source>The other record</source>
        <translation>Екінші жазба</translation>
    </message>
    <message>
        <source>Surname, given name or IIN</source>
        <translation>Тегі, аты немесе ЖСН</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>These are two students</source>
        <translation>Бұл екі оқушы</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Біріктіру</translation>
    </message>
    <message>
        <source>No records look alike</source>
        <translation>Ұқсас жазбалар жоқ</translation>
    </message>
    <message>
        <source>Pana compares names and dates of birth whenever the list opens.</source>
        <translation>Pana тізім ашылған сайын аты-жөндер мен туған күндерді салыстырады.</translation>
    </message>
</context>
<context>
    <name>EndForm</name>
    <message>
        <source>Done</source>
        <translation>Орындалды</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Ауыстыру</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Қолданылмайды</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Күшін жою</translation>
    </message>
    <message>
        <source>When it was done</source>
        <translation>Қашан жасалды</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>Жаңа күні</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Сағаты</translation>
    </message>
    <message>
        <source>Why late</source>
        <translation>Неге кешікті</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Evidence: number of the letter, who was told</source>
        <translation>Дәлел: хат нөмірі, кімге айтылды</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Орындалды деп белгілеу</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Не жасалды</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Move contact</source>
        <translation>Байланысты ауыстыру</translation>
    </message>
    <message>
        <source>Cancel contact</source>
        <translation>Байланыстың күшін жою</translation>
    </message>
    <message>
        <source>Why it does not apply</source>
        <translation>Неге қолданылмайды</translation>
    </message>
    <message>
        <source>Write the hour like 15:00.</source>
        <translation>Сағатты былай жазыңыз: 15:00.</translation>
    </message>
</context>
<context>
    <name>Endings</name>
    <message>
        <source>Contact marked as done</source>
        <translation>Байланыс белгіленді</translation>
    </message>
    <message>
        <source>Contact moved</source>
        <translation>Байланыс ауыстырылды</translation>
    </message>
    <message>
        <source>Contact cancelled</source>
        <translation>Байланыстың күші жойылды</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>Add to this note or correct it</source>
        <translation>Жазбаны толықтыру не түзету</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минут</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>written later: {reason}</source>
        <translation>кейін жазылды: {reason}</translation>
    </message>
    <message>
        <source>Add to this note</source>
        <translation>Жазбаны толықтыру</translation>
    </message>
    <message>
        <source>Correct this note</source>
        <translation>Жазбаны түзету</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>Note</source>
        <translation>Жазба</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Қоңырау</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Әңгіме</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Кездесу</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Бақылау</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Шешім</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Хабарлама</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Толықтыру</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Өтініш</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Сұрау</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Оқиға</translation>
    </message>
    <message>
        <source>Another level</source>
        <translation>Басқа деңгей</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Түзету</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>Handed over</source>
        <translation>Табысталды</translation>
    </message>
    <message>
        <source>The receipt came</source>
        <translation>Алғанын растады</translation>
    </message>
    <message>
        <source>It was sent back</source>
        <translation>Қайтарылды</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Қалай</translation>
    </message>
    <message>
        <source>Our outgoing number</source>
        <translation>Біздің шығыс нөміріміз</translation>
    </message>
    <message>
        <source>Their incoming number</source>
        <translation>Олардың кіріс нөмірі</translation>
    </message>
    <message>
        <source>To whom, or what else</source>
        <translation>Кімге, тағы не</translation>
    </message>
    <message>
        <source>What they write</source>
        <translation>Не деп жазады</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Жазып қою</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Бас тарту</translation>
    </message>
</context>
<context>
    <name>EventsCard</name>
    <message>
        <source>What became of it</source>
        <translation>Кейін не болды</translation>
    </message>
    <message>
        <source>The file may not have come into its place. Make it again and compare.</source>
        <translation>Файл орнына түспеген болуы мүмкін. Қайта жасап, салыстырыңыз.</translation>
    </message>
    <message>
        <source>Not handed over yet.</source>
        <translation>Әлі табысталған жоқ.</translation>
    </message>
    <message>
        <source>the file came into its place</source>
        <translation>файл орнына түсті</translation>
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
        <translation>Мәліметтер</translation>
    </message>
    <message>
        <source>not written down</source>
        <translation>жазылмаған</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Туған күні</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Жынысы</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ЖСН</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефондары</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Сөйлейді</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Кеткен күні</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose a file</source>
        <translation>Файлды таңдау</translation>
    </message>
    <message>
        <source>or drop the file here</source>
        <translation>немесе файлды осында сүйреңіз</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Choose a file</source>
        <translation>Файлды таңдау</translation>
    </message>
    <message>
        <source>The list of students as a file</source>
        <translation>Оқушылар тізімі бар файл</translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xls), .ods or .csv, with titles in Kazakh, Russian or English in any order. Drop it here or choose it. Nothing is written before you have seen what will happen.</source>
        <translation>Excel (.xlsx, .xls), .ods немесе .csv, тақырыптары қазақ, орыс не ағылшын тілінде, реті маңызды емес. Файлды осында сүйреңіз немесе таңдаңыз. Не өзгеретінін көргенше ештеңе жазылмайды.</translation>
    </message>
    <message>
        <source>Next: what opens the backup</source>
        <translation>Әрі қарай: көшірмені не ашады</translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation>Көшірмені таңдау</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Көшірмені қалпына келтіру</translation>
    </message>
    <message>
        <source>The backup is checked whole and unpacked into a new place. The file that is there now stays as it is.</source>
        <translation>Көшірме толық тексеріліп, жаңа жерге ашылады. Қазір тұрған файл сол күйінде қалады.</translation>
    </message>
    <message>
        <source>A file that ends in .qbk, from this computer or a memory stick</source>
        <translation>Осы компьютердегі немесе флешкадағы .qbk файлы</translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message>
        <source>Files and hashes</source>
        <translation>Файлдар мен бақылау сомалары</translation>
    </message>
    <message>
        <source>Content (data.json)</source>
        <translation>Мазмұны (data.json)</translation>
    </message>
    <message>
        <source>List of contents</source>
        <translation>Тізімдеме</translation>
    </message>
    <message>
        <source>Sealed file</source>
        <translation>Мөрленген файл</translation>
    </message>
    <message>
        <source>Log, line {number}</source>
        <translation>Журнал, {number}-жол</translation>
    </message>
</context>
<context>
    <name>FilesView</name>
    <message>
        <source>Saving, and held against the hashes once more</source>
        <translation>Сақталып, хештермен тағы бір рет салыстырылып жатыр</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Барлық файл</translation>
    </message>
    <message>
        <source>Save into a folder…</source>
        <translation>Қалтаға сақтау…</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Тексерілді</translation>
    </message>
    <message>
        <source>Where the files are saved</source>
        <translation>Файлдар қайда сақталады</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Not given</source>
        <translation>Берілмейді</translation>
    </message>
    <message>
        <source>Nothing to count in these days</source>
        <translation>Бұл күндерде санайтын ештеңе жоқ</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) hidden</source>
        <translation>
            <numerusform>%n сан жасырылған</numerusform>
            <numerusform>%n сан жасырылған</numerusform>
        </translation>
    </message>
    <message>
        <source>Most often: {what}, {count}.</source>
        <translation>Ең жиі: {what}, {count}.</translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s).</source>
        <translation>
            <numerusform>%n өтініш.</numerusform>
            <numerusform>%n өтініш.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s).</source>
        <translation>
            <numerusform>%n оқиға.</numerusform>
            <numerusform>%n оқиға.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) closed.</source>
        <translation>
            <numerusform>%n жағдай жабылды.</numerusform>
            <numerusform>%n жағдай жабылды.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s).</source>
        <translation>
            <numerusform>%n жағдай.</numerusform>
            <numerusform>%n жағдай.</numerusform>
        </translation>
    </message>
    <message>
        <source>Act now or today: {part} of {whole}</source>
        <translation>Дереу не бүгін әрекет ету: {whole} ішінен {part}</translation>
    </message>
    <message>
        <source>Two or more incidents: {part} of {whole}</source>
        <translation>Екі және одан көп оқиға: {whole} ішінен {part}</translation>
    </message>
    <message>
        <source>Online: {part} of {whole}</source>
        <translation>Желіде: {whole} ішінен {part}</translation>
    </message>
    <message>
        <source>Recognised by the authority: {part} of {whole}</source>
        <translation>Орган таныған: {whole} ішінен {part}</translation>
    </message>
    <message>
        <source>Nothing was handed on</source>
        <translation>Ешқайда берілген жоқ</translation>
    </message>
    <message>
        <source>Every term is still running</source>
        <translation>Мерзімдердің бәрі әлі өткен жоқ</translation>
    </message>
    <message>
        <source>In time: {part} of {whole}.</source>
        <translation>Мерзімінде: {whole} ішінен {part}.</translation>
    </message>
    <message>
        <source>Most often late: {what}.</source>
        <translation>Ең жиі кешігетіні: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>Takes longest: {what}, %n hour(s)</source>
        <translation>
            <numerusform>Ең ұзағы: {what}, %n сағат</numerusform>
            <numerusform>Ең ұзағы: {what}, %n сағат</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n іс-шара</numerusform>
            <numerusform>%n іс-шара</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n құжат</numerusform>
            <numerusform>%n құжат</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message>
        <source>Look at these</source>
        <translation>Мыналарға қараңыз</translation>
    </message>
    <message>
        <source>{what}: let pass</source>
        <translation>{what}: өткізілді</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Қайтарып алу</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Language and theme</source>
        <translation>Тіл және түс</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Мектеп</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпия сөз</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Қалпына келтіру коды</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>Пакетті ашу</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>Бірінші іске қосу</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Көшірмені қалпына келтіру</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Файлды жасау</translation>
    </message>
    <message>
        <source>Making the file…</source>
        <translation>Файл жасалып жатыр…</translation>
    </message>
</context>
<context>
    <name>FirstStepsCard</name>
    <message>
        <source>Getting started</source>
        <translation>Жұмысты бастау</translation>
    </message>
    <message>
        <source>Recovery code is written down</source>
        <translation>Қалпына келтіру коды жазылды</translation>
    </message>
    <message>
        <source>Student list is loaded</source>
        <translation>Оқушылар тізімі жүктелді</translation>
    </message>
    <message>
        <source>Backup on a removable disk</source>
        <translation>Алмалы дискідегі резервтік көшірме</translation>
    </message>
    <message>
        <source>Phones for the crisis screen</source>
        <translation>Дағдарыс экранына арналған телефондар</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Жүктеу</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Жасау</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Толтыру</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n оқушы</numerusform>
            <numerusform>%n оқушы</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n сынып</numerusform>
            <numerusform>%n сынып</numerusform>
        </translation>
    </message>
    <message>
        <source>from the file of your school&apos;s system</source>
        <translation>мектеп жүйесінің файлынан</translation>
    </message>
    <message>
        <source>takes about a minute</source>
        <translation>бір минуттай уақыт алады</translation>
    </message>
    <message>
        <source>head, nurse, support centre</source>
        <translation>директор, медбике, ПҚО</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{all} қадамның {done}-і</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>saved {time}</source>
        <translation>сақталды {time}</translation>
    </message>
</context>
<context>
    <name>FormFoot</name>
    <message>
        <source>Draft saved {time}</source>
        <translation>Жоба сақталды {time}</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Жобаны тастау</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Сол күйі қалдыру</translation>
    </message>
    <message>
        <source>Close, keep the draft</source>
        <translation>Жабу, жоба сақталады</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Түзету</translation>
    </message>
    <message>
        <source>Register the request</source>
        <translation>Сұрауды тіркеу</translation>
    </message>
</context>
<context>
    <name>FormNotice</name>
    <message>
        <source>Level R3 is not set yet. {why}</source>
        <translation>R3 деңгейі әлі қойылған жоқ. {why}</translation>
    </message>
    <message>
        <source>{number} is cancelled in the register, so nothing can be added to it.</source>
        <translation>{number} тізілімде жойылған, сондықтан оған ештеңе қосылмайды.</translation>
    </message>
    <message>
        <source>Registered as {number}, level R3. Write down the rest when there is time.</source>
        <translation>{number} нөмірімен тіркелді, деңгейі R3. Қалғанын уақыт болғанда жазыңыз.</translation>
    </message>
    <message>
        <source>A draft: {day}, {time}</source>
        <translation>Жоба: {day}, {time}</translation>
    </message>
    <message>
        <source>Begin a new one</source>
        <translation>Жаңасын бастау</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Жобаны жою</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>today</source>
        <translation>бүгін</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>кеше</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>ертең</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минут</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n сағат</numerusform>
            <numerusform>%n сағат</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n күн</numerusform>
            <numerusform>%n күн</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n жұмыс күні</numerusform>
            <numerusform>%n жұмыс күні</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n жас</numerusform>
            <numerusform>%n жас</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n байт</numerusform>
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
        <translation>Не беріледі</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Алдын ала қарау</translation>
    </message>
    <message>
        <source>Next you see exactly what would leave, field by field.</source>
        <translation>Әрі қарай нақты не берілетінін көресіз, өріс-өрісімен.</translation>
    </message>
    <message>
        <source>Choose a case.</source>
        <translation>Жағдайды таңдаңыз.</translation>
    </message>
    <message>
        <source>Numbers need a period: its first and its last day.</source>
        <translation>Сандар үшін кезең керек: бірінші және соңғы күні.</translation>
    </message>
    <message>
        <source>Check the days of the period.</source>
        <translation>Кезең күндерін тексеріңіз.</translation>
    </message>
    <message>
        <source>Each thing the head allows needs a reason.</source>
        <translation>Басшы рұқсат еткен әр нәрсенің себебі жазылсын.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message>
        <source>Give months instead of days</source>
        <translation>Күннің орнына ай көрсету</translation>
    </message>
    <message>
        <source>Counts by source, form, place, class, terms, measures; counts of 1 to 4 are hidden.</source>
        <translation>Көзі, түрі, орны, сыныбы, мерзімдері, шаралары бойынша сандар; 1-ден 4-ке дейінгі сандар жасырылады.</translation>
    </message>
    <message>
        <source>Never: names, texts, anything about a single child.</source>
        <translation>Ешқашан: есімдер, мәтіндер, жеке бала туралы ештеңе.</translation>
    </message>
    <message>
        <source>The course of a case; letters in place of people, bands in place of age and class.</source>
        <translation>Жағдай барысы; адамдардың орнына әріп, жас пен сыныптың орнына аралық.</translation>
    </message>
    <message>
        <source>Never: names, IIN, address, phones, diagnoses, notes of sessions, answers of tests, family.</source>
        <translation>Ешқашан: есімдер, ЖСН, мекенжай, телефондар, диагноздар, консультация жазбалары, тест жауаптары, отбасы.</translation>
    </message>
    <message>
        <source>The child named in the letter by name and with exact days; everybody else stays a letter.</source>
        <translation>Хатта аталған бала есімімен және нақты күндермен; қалғандары әріп күйінде қалады.</translation>
    </message>
    <message>
        <source>Needs a legal ground and the head&apos;s decision. Never: names of other children, drafts.</source>
        <translation>Құқықтық негіз бен басшының шешімі керек. Ешқашан: басқа балалардың есімдері, жобалар.</translation>
    </message>
    <message>
        <source>default</source>
        <translation>әдепкі</translation>
    </message>
    <message>
        <source>the head decides by name</source>
        <translation>басшы атап шешеді</translation>
    </message>
</context>
<context>
    <name>GroundStep</name>
    <message>
        <source>Request</source>
        <translation>Сұрау</translation>
    </message>
    <message>
        <source>What to give</source>
        <translation>Не беріледі</translation>
    </message>
    <message>
        <source>Nothing is sent before the last step. Every choice is kept as a draft.</source>
        <translation>Соңғы қадамға дейін ештеңе жіберілмейді. Әр таңдау жоба болып сақталады.</translation>
    </message>
    <message>
        <source>The letter names no legal ground. Numbers can be given without one; facts about a child with its name cannot.</source>
        <translation>Хатта құқықтық негіз көрсетілмеген. Сандарды онсыз беруге болады; баланың есімімен мәлімет беруге болмайды.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Жазып қою</translation>
    </message>
    <message>
        <source>A regional commissioner works unpaid. No law settles access to names: a de-identified case is what is usually given.</source>
        <translation>Өңірлік уәкіл қоғамдық негізде жұмыс істейді. Есімдерге қолжетімділікті заң реттемеген: әдетте иесіздендірілген жағдай беріледі.</translation>
    </message>
    <message>
        <source>The letter itself is not in the file yet. It can be added on the page of the request.</source>
        <translation>Хаттың өзі файлда әлі жоқ. Оны сұрау бетінде қосуға болады.</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>Хат</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>№ {number}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Кімнен</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Хат</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>Не туралы</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Кезең</translation>
    </message>
    <message>
        <source>What it asks for</source>
        <translation>Не сұрайды</translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>Басқа сөзбен</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>Құқықтық негіз</translation>
    </message>
    <message>
        <source>as typed, not verified by the program</source>
        <translation>терілген күйінде, бағдарлама тексермеген</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Жауап мерзімі</translation>
    </message>
    <message>
        <source>the law names no term</source>
        <translation>заңда мерзім көрсетілмеген</translation>
    </message>
</context>
<context>
    <name>GuardianCards</name>
    <message>
        <source>Add</source>
        <translation>Қосу</translation>
    </message>
    <message>
        <source>Nobody is written down</source>
        <translation>Ешкім жазылмаған</translation>
    </message>
    <message>
        <source>Who answers for the child, and whom to call</source>
        <translation>Балаға кім жауапты, кімге қоңырау шалу керек</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Түзету</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Тоқтату</translation>
    </message>
    <message>
        <source>Legal representatives</source>
        <translation>Заңды өкілдер</translation>
    </message>
    <message>
        <source>Add a legal representative</source>
        <translation>Заңды өкіл қосу</translation>
    </message>
    <message>
        <source>No longer a legal representative of this child</source>
        <translation>Енді бұл баланың заңды өкілі емес</translation>
    </message>
    <message>
        <source>without custody</source>
        <translation>бала онымен тұрмайды</translation>
    </message>
    <message>
        <source>May have harmed the child: gets no automatic notices</source>
        <translation>Балаға зиян келтіруі мүмкін: автоматты хабарлама алмайды</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>Хабарласпау</translation>
    </message>
    <message>
        <source>May be contacted: decided by you</source>
        <translation>Хабарласуға болады: өзіңіз шештіңіз</translation>
    </message>
    <message>
        <source>May be contacted</source>
        <translation>Хабарласуға болады</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} күніне дейін</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} күнінен бастап</translation>
    </message>
</context>
<context>
    <name>GuardianForm</name>
    <message>
        <source>{name}, already in the file</source>
        <translation>{name}, файлда бар</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>Мұндай күн жоқ.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сақталды</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>Заңды өкіл</translation>
    </message>
    <message>
        <source>The representative was added</source>
        <translation>Өкіл қосылды</translation>
    </message>
    <message>
        <source>Write the name of the organisation.</source>
        <translation>Ұйымның атауын жазыңыз.</translation>
    </message>
    <message>
        <source>Who this is to the child</source>
        <translation>Балаға кім болып келеді</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Таңдаңыз</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Қай күннен бастап</translation>
    </message>
    <message>
        <source>If the day is known</source>
        <translation>Күні белгілі болса</translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation>Ұйымның атауы</translation>
    </message>
    <message>
        <source>Has custody of the child</source>
        <translation>Бала оның қамқорлығында</translation>
    </message>
    <message>
        <source>May have harmed the child</source>
        <translation>Балаға зиян келтіруі мүмкін</translation>
    </message>
    <message>
        <source>Gets no automatic notices. The court or the police decide, not this tick.</source>
        <translation>Автоматты хабарлама алмайды. Мұны осы белгі емес, сот пен полиция шешеді.</translation>
    </message>
    <message>
        <source>May be contacted</source>
        <translation>Хабарласуға болады</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Неге болмайды</translation>
    </message>
    <message>
        <source>Another counsellor will read this before calling</source>
        <translation>Мұны басқа психолог қоңырау шалар алдында оқиды</translation>
    </message>
    <message>
        <source>Write another person</source>
        <translation>Басқа адамды жазу</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
</context>
<context>
    <name>HintLine</name>
    <message>
        <source>Leave it as letters</source>
        <translation>Мәтін күйінде қалдыру</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Go to: %1</source>
        <translation>Өту: %1</translation>
    </message>
    <message numerus="yes">
        <source>Copied. The clipboard is emptied in %n second(s).</source>
        <translation>
            <numerusform>Көшірілді. Алмасу буфері %n секундтан кейін тазарады.</numerusform>
            <numerusform>Көшірілді. Алмасу буфері %n секундтан кейін тазарады.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HourField</name>
    <message>
        <source>any time</source>
        <translation>кез келген уақыт</translation>
    </message>
</context>
<context>
    <name>IdentifyBar</name>
    <message>
        <source>Somebody not yet known. Who is it?</source>
        <translation>Оқушы әзірге белгісіз. Бұл кім?</translation>
    </message>
    <message>
        <source>Surname, name or class</source>
        <translation>Тегі, аты не сыныбы</translation>
    </message>
    <message>
        <source>Say who it is</source>
        <translation>Оқушыны көрсету</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import a list of students</source>
        <translation>Оқушылар тізімін жүктеу</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) will be added</source>
        <translation>
            <numerusform>%n оқушы қосылады</numerusform>
            <numerusform>%n оқушы қосылады</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) will be changed</source>
        <translation>
            <numerusform>%n оқушының жазбасы өзгереді</numerusform>
            <numerusform>%n оқушының жазбасы өзгереді</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in this file is already written.</source>
        <translation>Бұл файлдағының бәрі жазылып қойған.</translation>
    </message>
    <message>
        <source>A backup is made before writing.</source>
        <translation>Жазар алдында резервтік көшірме жасалады.</translation>
    </message>
    <message numerus="yes">
        <source>Write %n line(s)</source>
        <translation>
            <numerusform>%n жолды жазу</numerusform>
            <numerusform>%n жолды жазу</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is written</source>
        <translation>Тізім жазылды</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Тізімдер</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Файлды таңдау</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Тізімді жүктеу</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Тексеру</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Жазу</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
</context>
<context>
    <name>IncidentCard</name>
    <message>
        <source>Incident {n}</source>
        <translation>{n}-оқиға</translation>
    </message>
    <message>
        <source>about {day}</source>
        <translation>шамамен {day}</translation>
    </message>
    <message>
        <source>in the month of {day}</source>
        <translation>айы: {day}</translation>
    </message>
    <message>
        <source>What was kept: {words}</source>
        <translation>Сақталғаны: {words}</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) since {day}: repeated, para 2(1)</source>
        <translation>
            <numerusform>{day} бастап %n оқиға: жүйелілік белгісі, 2(1)-т.</numerusform>
            <numerusform>{day} бастап %n оқиға: жүйелілік белгісі, 2(1)-т.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stands in %n case(s)</source>
        <translation>
            <numerusform>%n жағдайда тұр</numerusform>
            <numerusform>%n жағдайда тұр</numerusform>
        </translation>
    </message>
    <message>
        <source>Incident {place}</source>
        <translation>{place}-оқиға</translation>
    </message>
    <message>
        <source>One more incident</source>
        <translation>Тағы бір оқиға</translation>
    </message>
    <message>
        <source>Remove this incident</source>
        <translation>Бұл оқиғаны алып тастау</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Орны</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>айтылмаған</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Айтылмаған</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Түрлері</translation>
    </message>
    <message>
        <source>choose, several may fit</source>
        <translation>таңдаңыз, бірнешеуі де болады</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Не болды</translation>
    </message>
    <message>
        <source>Write what was seen and heard. Mention people by @: in what is handed out names are replaced.</source>
        <translation>Не көргеніңізді, не естігеніңізді жазыңыз. Адамдарды @ арқылы атаңыз: сыртқа берілетін құжатта есімдері ауыстырылады.</translation>
    </message>
    <message>
        <source>What was kept (photo, messages)</source>
        <translation>Сақталғаны (фото, хабарлама)</translation>
    </message>
    <message>
        <source>What was kept</source>
        <translation>Не сақталды</translation>
    </message>
    <message>
        <source>People in this incident</source>
        <translation>Осы оқиғадағы адамдар</translation>
    </message>
    <message>
        <source>How exactly the day is known: {words}</source>
        <translation>Күні қаншалықты дәл белгілі: {words}</translation>
    </message>
</context>
<context>
    <name>IncidentDesk</name>
    <message>
        <source>Incident written down</source>
        <translation>Оқиға жазылды</translation>
    </message>
    <message>
        <source>The incident stands in this case too</source>
        <translation>Оқиға енді осы жағдайда да тұр</translation>
    </message>
</context>
<context>
    <name>IncidentLinkPanel</name>
    <message>
        <source>An incident of another case</source>
        <translation>Басқа жағдайдағы оқиға</translation>
    </message>
    <message>
        <source>Back to the new incident</source>
        <translation>Жаңа оқиғаға оралу</translation>
    </message>
    <message>
        <source>A name or the number of a case</source>
        <translation>Есім не жағдай нөмірі</translation>
    </message>
    <message>
        <source>Incidents of other cases</source>
        <translation>Басқа жағдайлардағы оқиғалар</translation>
    </message>
    <message>
        <source>No incident of another case</source>
        <translation>Басқа жағдайларда оқиға жоқ</translation>
    </message>
    <message>
        <source>One incident can stand in the cases of several children. So far each stands here already.</source>
        <translation>Бір оқиға бірнеше баланың жағдайында тұра алады. Әзірге барлық оқиға осы жағдайда бар.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ештеңе табылмады</translation>
    </message>
    <message>
        <source>Try another name or number.</source>
        <translation>Басқа есім не нөмір теріп көріңіз.</translation>
    </message>
    <message>
        <source>Part of {name} in it</source>
        <translation>Ондағы рөлі: {name}</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Бас тарту</translation>
    </message>
    <message>
        <source>Put it into this case too</source>
        <translation>Осы жағдайға да енгізу</translation>
    </message>
</context>
<context>
    <name>IncidentPanel</name>
    <message>
        <source>Draft saved {time}</source>
        <translation>Жоба сақталды {time}</translation>
    </message>
    <message>
        <source>A further incident</source>
        <translation>Тағы бір оқиға</translation>
    </message>
    <message>
        <source>Back to the timeline</source>
        <translation>Таспаға оралу</translation>
    </message>
    <message>
        <source>It stands in another case already</source>
        <translation>Ол басқа жағдайда бар</translation>
    </message>
    <message>
        <source>Each incident has its own day: the law speaks of two or more times. If somebody reported it to you anew, take a referral instead: it gets its own number and its own terms.</source>
        <translation>Әр оқиғаның өз күні бар: заңда «екі және одан көп рет» делінген. Егер бұл туралы Сізге жаңадан хабарланса, өтініш қабылдаңыз: оған жеке нөмір мен жеке мерзімдер беріледі.</translation>
    </message>
    <message>
        <source>Take a referral</source>
        <translation>Өтініш қабылдау</translation>
    </message>
    <message>
        <source>Close, keep the draft</source>
        <translation>Жабу, жоба сақталады</translation>
    </message>
    <message>
        <source>Write down the incident</source>
        <translation>Оқиғаны жазу</translation>
    </message>
    <message>
        <source>A term starts: {what}, by {day} ({article}).</source>
        <translation>Мерзім басталады: {what}, соңғы күні {day} ({article}).</translation>
    </message>
</context>
<context>
    <name>IncidentPeople</name>
    <message>
        <source>Add a person</source>
        <translation>Адам қосу</translation>
    </message>
    <message>
        <source>a student, a parent or a member of staff</source>
        <translation>оқушы, ата-ана не қызметкер</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Адамның аты-жөні</translation>
    </message>
</context>
<context>
    <name>IncidentRows</name>
    <message>
        <source>Day</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>What and where</source>
        <translation>Не, қайда</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Жағдай</translation>
    </message>
    <message>
        <source>no kind and no place</source>
        <translation>түрі мен орны айтылмаған</translation>
    </message>
</context>
<context>
    <name>ItemsField</name>
    <message>
        <source>Guarded: given only where the letter names it and the head of the school allows it, with a reason</source>
        <translation>Қорғалатын: хатта аталса және мектеп басшысы себебін көрсетіп рұқсат етсе ғана беріледі</translation>
    </message>
    <message>
        <source>Never given, in no profile; the answer will say so</source>
        <translation>Ешбір профильде берілмейді; жауапта солай айтылады</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>This office used another key before. Ask why it changed, at a number you knew already, not at the one in the letter. Until then the old key stays in use.</source>
        <translation>Бұл орган бұрын басқа кілт қолданған. Неге өзгергенін хаттағы емес, өзіңіз бұрыннан білетін нөмірге телефон шалып сұраңыз. Оған дейін ескі кілт қолданыста қалады.</translation>
    </message>
    <message>
        <source>Read these words over the phone; the office reads its own. All eight must be the same.</source>
        <translation>Осы сөздерді телефонмен оқып беріңіз; орган өзінікін оқиды. Сегізі де бірдей болуы керек.</translation>
    </message>
    <message>
        <source>The words are the same</source>
        <translation>Сөздер бірдей</translation>
    </message>
    <message>
        <source>Compared with whom, and how</source>
        <translation>Кіммен, қалай салыстырылды</translation>
    </message>
    <message>
        <source>For example: A. Serikova, by phone, the number of the office&apos;s site</source>
        <translation>Мысалы: А. Серікова, телефонмен, нөмірі органның сайтынан</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Жазып қою</translation>
    </message>
    <message>
        <source>Add the office&apos;s reserve key</source>
        <translation>Органның қосалқы кілтін қосу</translation>
    </message>
    <message>
        <source>No longer use this key</source>
        <translation>Бұл кілтті енді қолданбау</translation>
    </message>
    <message>
        <source>Compared on {moment}: {whom}</source>
        <translation>Салыстырылды: {moment}, {whom}</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>This file cannot be read.</source>
        <translation>Бұл файл оқылмайды.</translation>
    </message>
    <message>
        <source>The office&apos;s reserve key</source>
        <translation>Органның қосалқы кілті</translation>
    </message>
    <message>
        <source>The office&apos;s public key</source>
        <translation>Органның ашық кілті</translation>
    </message>
    <message>
        <source>Which office</source>
        <translation>Қай орган</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>Орган атауы</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Ашық кілт</translation>
    </message>
    <message>
        <source>It begins with age1. Nobody&apos;s secret: it can come by e-mail or on paper.</source>
        <translation>age1 деп басталады. Құпия емес: поштамен не қағазбен келе береді.</translation>
    </message>
    <message>
        <source>Add the key</source>
        <translation>Кілтті қосу</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Файлдан</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Бас тарту</translation>
    </message>
</context>
<context>
    <name>KeyStep</name>
    <message>
        <source>Next: what is in the backup</source>
        <translation>Әрі қарай: көшірмеде не бар</translation>
    </message>
    <message>
        <source>What opens it</source>
        <translation>Оны не ашады</translation>
    </message>
    <message>
        <source>A backup opens with what opened the file on the day it was made, also if it was changed since.</source>
        <translation>Көшірме жасалған күні файлды не ашса, соны қолданыңыз, кейін өзгертілсе де.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпия сөз</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Қалпына келтіру коды</translation>
    </message>
    <message>
        <source>The passphrase of that time</source>
        <translation>Сол кездегі құпия сөз</translation>
    </message>
    <message>
        <source>8 groups of 5 signs from the sheet in the safe</source>
        <translation>Сейфтегі парақтағы 5 таңбадан 8 топ</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>Keys of the office</source>
        <translation>Органның кілттері</translation>
    </message>
    <message>
        <source>office.key opens packages: keep it here and give it to nobody. office.pub goes to the schools.</source>
        <translation>office.key пакеттерді ашады: оны осында сақтаңыз, ешкімге бермеңіз. office.pub мектептерге беріледі.</translation>
    </message>
    <message>
        <source>Also a reserve pair, kept in another place</source>
        <translation>Басқа жерде сақталатын қосалқы жұпты да жасау</translation>
    </message>
    <message>
        <source>Make a key pair…</source>
        <translation>Кілттер жұбын жасау…</translation>
    </message>
    <message>
        <source>Write the eight words on the office&apos;s letterhead: a school that calls reads the same ones.</source>
        <translation>Сегіз сөзді органның бланкісіне жазыңыз: қоңырау шалған мектеп дәл осы сөздерді оқиды.</translation>
    </message>
    <message>
        <source>Where the keys are kept</source>
        <translation>Кілттер қайда сақталады</translation>
    </message>
</context>
<context>
    <name>KindChip</name>
    <message>
        <source>Take away: {kind}</source>
        <translation>Алып тастау: {kind}</translation>
    </message>
</context>
<context>
    <name>KindsChoice</name>
    <message>
        <source>How much of each kind</source>
        <translation>Әр түрінен не беріледі</translation>
    </message>
    <message>
        <source>each as chosen</source>
        <translation>әрқайсысы таңдалғанша</translation>
    </message>
</context>
<context>
    <name>KnownPeople</name>
    <message>
        <source>Already in the file</source>
        <translation>Файлда бар</translation>
    </message>
    <message>
        <source>This person</source>
        <translation>Осы адам</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>Next: the school</source>
        <translation>Әрі қарай: мектеп</translation>
    </message>
    <message>
        <source>Welcome to Pana</source>
        <translation>Pana бағдарламасына қош келдіңіз</translation>
    </message>
    <message>
        <source>An encrypted case file that stays on this computer and works without internet. Setting it up takes five minutes.</source>
        <translation>Осы компьютерде ғана сақталатын, интернетсіз жұмыс істейтін шифрланған жағдайлар файлы. Баптауға бес минут кетеді.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Түс</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ашық</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Қараңғы</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Жүйедегідей</translation>
    </message>
</context>
<context>
    <name>LawNote</name>
    <message>
        <source>One incident is not yet bullying by para 2(1), but it is registered. The education authority decides, not the school.</source>
        <translation>Бір оқиға 2(1)-т. бойынша әлі жәбірлеу емес, бірақ ол тіркеледі. Шешімді мектеп емес, білім беру органы қабылдайды.</translation>
    </message>
</context>
<context>
    <name>LeaveBar</name>
    <message>
        <source>There is no such day. Write it like this: 24.03.2026</source>
        <translation>Мұндай күн жоқ. Былай жазыңыз: 24.03.2026</translation>
    </message>
    <message>
        <source>No longer at the school</source>
        <translation>Енді мектепте емес</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Белгілеу</translation>
    </message>
    <message>
        <source>Day of leaving</source>
        <translation>Кеткен күні</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Неге</translation>
    </message>
</context>
<context>
    <name>LeftCard</name>
    <message>
        <source>What left</source>
        <translation>Не берілді</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
</context>
<context>
    <name>LeftCount</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n жазба</numerusform>
            <numerusform>%n жазба</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файл</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n өріс</numerusform>
            <numerusform>%n өріс</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftFacts</name>
    <message>
        <source>What left</source>
        <translation>Не берілді</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n кесте</numerusform>
            <numerusform>%n кесте</numerusform>
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
        <translation>Негіздеме</translation>
    </message>
    <message>
        <source>none was given</source>
        <translation>көрсетілмеген</translation>
    </message>
    <message>
        <source>as typed, not verified by the program</source>
        <translation>терілген күйінде, бағдарлама тексермеген</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Кезең</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Көлемі</translation>
    </message>
    <message>
        <source>Allowed by name</source>
        <translation>Атап рұқсат етілгені</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Берілмейді</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ауыстырылғаны</translation>
    </message>
    <message>
        <source>Let pass with a reason</source>
        <translation>Себебімен өткізілгені</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Мақұлдаған</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Мөрленді</translation>
    </message>
</context>
<context>
    <name>LetterField</name>
    <message>
        <source>or drop the file here</source>
        <translation>немесе файлды осында сүйреңіз</translation>
    </message>
    <message>
        <source>Take the file away</source>
        <translation>Файлды алып тастау</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Басқа файл</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Файлды таңдау</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Хаттар</translation>
    </message>
    <message>
        <source>The file of the letter</source>
        <translation>Хат файлы</translation>
    </message>
</context>
<context>
    <name>LettersCard</name>
    <message>
        <source>Letters</source>
        <translation>Хаттар</translation>
    </message>
    <message>
        <source>The letter is saved</source>
        <translation>Хат сақталды</translation>
    </message>
    <message>
        <source>Covering letter</source>
        <translation>Ілеспе хат</translation>
    </message>
    <message>
        <source>Letter of partial refusal</source>
        <translation>Ішінара бас тарту хаты</translation>
    </message>
    <message>
        <source>Letter of refusal</source>
        <translation>Бас тарту хаты</translation>
    </message>
    <message>
        <source>what is sent, how to open it and to verify it</source>
        <translation>не жіберіледі, қалай ашып, қалай тексеру керек</translation>
    </message>
    <message>
        <source>what is not given, each with its reason</source>
        <translation>не берілмейді, әрқайсысының себебімен</translation>
    </message>
    <message>
        <source>what is refused, each with its reason</source>
        <translation>неден бас тартылды, әрқайсысының себебімен</translation>
    </message>
</context>
<context>
    <name>LevelLine</name>
    <message>
        <source>What stands behind it</source>
        <translation>Неге негізделген</translation>
    </message>
    <message>
        <source>Level set</source>
        <translation>Деңгей қойылды</translation>
    </message>
    <message>
        <source>Level raised</source>
        <translation>Деңгей көтерілді</translation>
    </message>
    <message>
        <source>Level lowered</source>
        <translation>Деңгей төмендетілді</translation>
    </message>
</context>
<context>
    <name>LevelPanel</name>
    <message>
        <source>Change level</source>
        <translation>Деңгейді өзгерту</translation>
    </message>
    <message>
        <source>Back to the timeline</source>
        <translation>Таспаға оралу</translation>
    </message>
    <message>
        <source>Close, keep the draft</source>
        <translation>Жабу, жоба сақталады</translation>
    </message>
    <message>
        <source>New level</source>
        <translation>Жаңа деңгей</translation>
    </message>
    <message>
        <source>What has to be true first</source>
        <translation>Алдымен не орындалуы керек</translation>
    </message>
    <message>
        <source>How we understand it</source>
        <translation>Жағдайды қалай түсінеміз</translation>
    </message>
    <message>
        <source>First action: {when}</source>
        <translation>Алғашқы әрекет: {when}</translation>
    </message>
    <message>
        <source>For R3 this may follow later; the level is raised at once.</source>
        <translation>R3 үшін мұны кейін жазуға болады: деңгей бірден көтеріледі.</translation>
    </message>
    <message>
        <source>Only the psychologist this case is assigned to lowers the level.</source>
        <translation>Деңгейді тек осы жағдайға бекітілген психолог төмендетеді.</translation>
    </message>
    <message>
        <source>A level is lowered one step at a time.</source>
        <translation>Деңгей бір сатыдан төмендетіледі.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Себебі</translation>
    </message>
    <message>
        <source>Lower level</source>
        <translation>Деңгейді төмендету</translation>
    </message>
    <message>
        <source>Raise level</source>
        <translation>Деңгейді көтеру</translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s) still missing.</source>
        <translation>
            <numerusform>%n шарт әлі орындалмаған.</numerusform>
            <numerusform>%n шарт әлі орындалмаған.</numerusform>
        </translation>
    </message>
    <message>
        <source>Contacts are planned anew from now: {schedule}.</source>
        <translation>Байланыстар осы сәттен бастап қайта жоспарланады: {schedule}.</translation>
    </message>
    <message>
        <source>{n} of at least {needed} characters</source>
        <translation>кемінде {needed} таңбаның {n}-і жазылды</translation>
    </message>
</context>
<context>
    <name>Levels</name>
    <message>
        <source>Routine support</source>
        <translation>Жоспарлы қолдау</translation>
    </message>
    <message>
        <source>Closer attention</source>
        <translation>Күшейтілген назар</translation>
    </message>
    <message>
        <source>Act today</source>
        <translation>Бүгін әрекет ету</translation>
    </message>
    <message>
        <source>Act now</source>
        <translation>Дереу әрекет ету</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Жоспар</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Назар</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Шұғыл</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Дереу</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>The file is locked. Type the recovery code.</source>
        <translation>Файл құлыптаулы. Қалпына келтіру кодын енгізіңіз.</translation>
    </message>
    <message>
        <source>The file is locked. Type the passphrase.</source>
        <translation>Файл құлыптаулы. Құпия сөзді енгізіңіз.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпия сөз</translation>
    </message>
    <message>
        <source>Demonstration. The passphrase is: %1</source>
        <translation>Көрсетілім. Құпия сөзі: %1</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Қалпына келтіру коды</translation>
    </message>
    <message>
        <source>8 groups of 5 signs from the sheet in the safe</source>
        <translation>Сейфтегі парақтағы 5 таңбадан 8 топ</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Құпия сөзбен ашу</translation>
    </message>
    <message>
        <source>Forgot the passphrase?</source>
        <translation>Құпия сөзді ұмыттыңыз ба?</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Басқа файл</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Is a child in danger?</source>
        <translation>Балаға қауіп төніп тұр ма?</translation>
    </message>
    <message>
        <source>112 · 103 · 111, without a passphrase</source>
        <translation>112 · 103 · 111, құпия сөзсіз</translation>
    </message>
    <message>
        <source>Open the steps</source>
        <translation>Қадамдарды ашу</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Көшірмені қалпына келтіру</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>Пакетті ашу</translation>
    </message>
    <message>
        <source>Type it once more: the file is opened as it is, and the log says so.</source>
        <translation>Тағы бір рет енгізіңіз: файл қазіргі күйінде ашылады, бұл журналға жазылады.</translation>
    </message>
    <message>
        <source>Open what is there</source>
        <translation>Барын ашу</translation>
    </message>
    <message>
        <source>Works without internet. The data does not leave this computer.</source>
        <translation>Интернетсіз жұмыс істейді. Деректер осы компьютерден шықпайды.</translation>
    </message>
    <message>
        <source>Restored. Open it with what opened the backup.</source>
        <translation>Қалпына келтірілді. Көшірмені не ашса, сонымен ашыңыз.</translation>
    </message>
    <message>
        <source>Make a new file</source>
        <translation>Жаңа файл жасау</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ашылып жатыр…</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s)</source>
        <translation>
            <numerusform>%n секунд күтіңіз</numerusform>
            <numerusform>%n секунд күтіңіз</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Also when the computer sleeps, and at once with Ctrl+L</source>
        <translation>Компьютер ұйқыға кеткенде де, ал Ctrl+L басқанда бірден</translation>
    </message>
    <message>
        <source>Managed by your organisation</source>
        <translation>Ұйымыңыз белгілеген</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Көрініс</translation>
    </message>
    <message>
        <source>Applied at once and kept on this computer.</source>
        <translation>Бірден қолданылады және осы компьютерде сақталады.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Түс</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Мәтін өлшемі</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Құлыптау уақыты</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ашық</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Қараңғы</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Жүйедегідей</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минут</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide names while a second screen or a projector is connected</source>
        <translation>Екінші экран не проектор қосылып тұрғанда есімдерді жасыру</translation>
    </message>
    <message>
        <source>Names become initials, notes are covered; F9 does the same by hand</source>
        <translation>Есімдер бас әріптерге айналады, жазбалар жабылады; F9 соны қолмен жасайды</translation>
    </message>
    <message>
        <source>Remind of what is due</source>
        <translation>Мерзімі келгенін еске салу</translation>
    </message>
    <message>
        <source>A notification without any name, also while the file is locked</source>
        <translation>Есімсіз хабарлама, файл құлыптаулы кезде де</translation>
    </message>
</context>
<context>
    <name>LookStep</name>
    <message>
        <source>A new file is made from it; nothing is overwritten</source>
        <translation>Одан жаңа файл жасалады; ештеңе өшірілмейді</translation>
    </message>
    <message>
        <source>Look before you restore</source>
        <translation>Қалпына келтірмес бұрын қараңыз</translation>
    </message>
    <message>
        <source>The backup opens. It is checked whole while it is restored; afterwards you open the new file as usual.</source>
        <translation>Көшірме ашылады. Қалпына келтіру кезінде ол толық тексеріледі; содан кейін жаңа файлды әдеттегідей ашасыз.</translation>
    </message>
    <message>
        <source>The day of the backup</source>
        <translation>Көшірме жасалған күн</translation>
    </message>
    <message>
        <source>Lines of the log, each command one line</source>
        <translation>Журнал жолдары, әр әрекетке бір жол</translation>
    </message>
    <message>
        <source>Made with Pana {version}</source>
        <translation>Pana {version} бағдарламасында жасалған</translation>
    </message>
    <message numerus="yes">
        <source>The file on this computer has %n line(s) more than this backup. They stay there, but will not be in the restored file.</source>
        <translation>
            <numerusform>Осы компьютердегі файлдың журналында бұл көшірмеге қарағанда %n жол артық. Олар сонда қалады, бірақ қалпына келтірілген файлда болмайды.</numerusform>
            <numerusform>Осы компьютердегі файлдың журналында бұл көшірмеге қарағанда %n жол артық. Олар сонда қалады, бірақ қалпына келтірілген файлда болмайды.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сақталды</translation>
    </message>
</context>
<context>
    <name>MentionTyping</name>
    <message>
        <source>Nobody found</source>
        <translation>Ешкім табылмады</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Атын теріңіз</translation>
    </message>
</context>
<context>
    <name>MergeSheet</name>
    <message>
        <source>Surname</source>
        <translation>Тегі</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Аты</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Әкесінің аты</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Туған күні</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Жынысы</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ЖСН</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Сыныбы</translation>
    </message>
    <message>
        <source>At the school</source>
        <translation>Мектепте</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефондары</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Жағдайлар</translation>
    </message>
    <message>
        <source>Legal representatives</source>
        <translation>Заңды өкілдер</translation>
    </message>
    <message>
        <source>Notes that mention the student</source>
        <translation>Оқушы аталған жазбалар</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>This passphrase does not open the file</source>
        <translation>Бұл құпиясөз файлды ашпайды</translation>
    </message>
    <message>
        <source>Check the keyboard layout and Caps Lock, then type it again.</source>
        <translation>Пернетақта тілі мен Caps Lock күйін тексеріп, қайта теріңіз.</translation>
    </message>
    <message>
        <source>This recovery code does not open the file</source>
        <translation>Бұл қалпына келтіру коды файлды ашпайды</translation>
    </message>
    <message>
        <source>Compare it with your sheet, group by group. Newer codes replace older ones.</source>
        <translation>Парақтағымен топ-тобымен салыстырыңыз. Жаңа код ескісін ауыстырады.</translation>
    </message>
    <message>
        <source>The key file is damaged</source>
        <translation>Кілт файлы бүлінген</translation>
    </message>
    <message>
        <source>Both copies cannot be read. Restore the latest backup into a new place.</source>
        <translation>Екі көшірмесі де оқылмайды. Соңғы сақтық көшірмені жаңа орынға қалпына келтіріңіз.</translation>
    </message>
    <message>
        <source>The case file is damaged</source>
        <translation>Деректер файлы бүлінген</translation>
    </message>
    <message>
        <source>Nothing was changed. Do not work on: restore the latest backup into a new place.</source>
        <translation>Ештеңе өзгертілген жоқ. Жұмысты тоқтатып, соңғы сақтық көшірмені жаңа орынға қалпына келтіріңіз.</translation>
    </message>
    <message>
        <source>There is no case file here</source>
        <translation>Бұл жерде файл жоқ</translation>
    </message>
    <message>
        <source>It may lie on a disk that is not connected. Connect it or choose another place.</source>
        <translation>Ол қосылмаған дискіде болуы мүмкін. Дискіні қосыңыз немесе басқа орынды таңдаңыз.</translation>
    </message>
    <message>
        <source>This file was written by a newer Pana</source>
        <translation>Бұл файлды Pana-ның жаңарақ нұсқасы жазған</translation>
    </message>
    <message>
        <source>Nothing was changed. Install the newer version and open it again.</source>
        <translation>Ештеңе өзгертілген жоқ. Жаңа нұсқаны орнатып, қайта ашыңыз.</translation>
    </message>
    <message>
        <source>The file is open elsewhere</source>
        <translation>Файл басқа жерде ашық</translation>
    </message>
    <message>
        <source>Close the other window of Pana, here or in another account, and try again.</source>
        <translation>Осы немесе басқа есептік жазбадағы екінші Pana терезесін жауып, қайталап көріңіз.</translation>
    </message>
    <message>
        <source>There is a case file here already</source>
        <translation>Бұл жерде файл бар</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Choose an empty place.</source>
        <translation>Ештеңе үстінен жазылған жоқ. Бос орынды таңдаңыз.</translation>
    </message>
    <message>
        <source>The newest entries are missing</source>
        <translation>Соңғы жазбалар жоқ</translation>
    </message>
    <message>
        <source>A part of the file that was written last is gone, perhaps deleted or restored by another program. Look for it in the backup before you go on.</source>
        <translation>Файлдың соңғы жазылған бөлігі жоғалған: басқа бағдарлама жойған немесе ескісін қайтарған болуы мүмкін. Жалғастырмас бұрын сақтық көшірмені қараңыз.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Дискіде орын жоқ</translation>
    </message>
    <message>
        <source>This step was not saved, everything before it was. Make room and do it again.</source>
        <translation>Бұл қадам сақталмады, оған дейінгінің бәрі сақталды. Орын босатып, қайталаңыз.</translation>
    </message>
    <message>
        <source>The system does not allow writing here</source>
        <translation>Жүйе бұл жерге жазуға рұқсат бермейді</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another place or ask your administrator.</source>
        <translation>Ештеңе өзгертілген жоқ. Басқа орынды таңдаңыз немесе әкімшіге айтыңыз.</translation>
    </message>
    <message>
        <source>The disk reports an error</source>
        <translation>Диск қате туралы хабарлады</translation>
    </message>
    <message>
        <source>This step was not saved, everything before it was. Make a backup on another disk now.</source>
        <translation>Бұл қадам сақталмады, оған дейінгінің бәрі сақталды. Қазір басқа дискіге сақтық көшірме жасаңыз.</translation>
    </message>
    <message>
        <source>This backup is damaged</source>
        <translation>Бұл сақтық көшірме бүлінген</translation>
    </message>
    <message>
        <source>Nothing was restored. Take an older backup.</source>
        <translation>Ештеңе қалпына келтірілмеді. Ертеректегі көшірмені алыңыз.</translation>
    </message>
    <message>
        <source>The backup did not pass its check</source>
        <translation>Сақтық көшірме тексеруден өтпеді</translation>
    </message>
    <message>
        <source>It was thrown away; your file is as it was. Try another disk.</source>
        <translation>Ол алып тасталды, файлыңыз сол күйінде. Басқа дискіні байқап көріңіз.</translation>
    </message>
    <message>
        <source>Something has this name already</source>
        <translation>Мұндай атау бұрыннан бар</translation>
    </message>
    <message>
        <source>Nothing was written over it. Choose another name or another folder.</source>
        <translation>Оның үстінен ештеңе жазылған жоқ. Басқа атау немесе басқа қалта таңдаңыз.</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>Бұл файл оқылмайды</translation>
    </message>
    <message>
        <source>Nothing was taken from it. Open it in its own program and save it anew.</source>
        <translation>Одан ештеңе алынбады. Оны өз бағдарламасында ашып, қайта сақтаңыз.</translation>
    </message>
    <message>
        <source>This file is too large</source>
        <translation>Бұл файл тым үлкен</translation>
    </message>
    <message>
        <source>Nothing was taken from it. Check that it is the right file.</source>
        <translation>Одан ештеңе алынбады. Дұрыс файл екенін тексеріңіз.</translation>
    </message>
    <message>
        <source>There is nothing in this file</source>
        <translation>Бұл файл бос</translation>
    </message>
    <message>
        <source>Check that it is the right file and that it was saved.</source>
        <translation>Дұрыс файл екенін және сақталғанын тексеріңіз.</translation>
    </message>
    <message>
        <source>A list of rules of this program is damaged</source>
        <translation>Бағдарламаның ережелер тізімі бүлінген</translation>
    </message>
    <message>
        <source>Your file is as it was. Install Pana again.</source>
        <translation>Файлыңыз сол күйінде. Pana-ны қайта орнатыңыз.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Бас тартылды</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ештеңе өзгертілген жоқ.</translation>
    </message>
    <message>
        <source>This is not possible here ({code}).</source>
        <translation>Мұнда бұл мүмкін емес ({code}).</translation>
    </message>
    <message>
        <source>The computer refused this step</source>
        <translation>Компьютер бұл қадамды орындамады</translation>
    </message>
    <message>
        <source>It was not saved, everything before it was. Try again.</source>
        <translation>Ол сақталмады, оған дейінгінің бәрі сақталды. Қайталап көріңіз.</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Себебін жазыңыз.</translation>
    </message>
    <message>
        <source>Too long: {n} characters at most.</source>
        <translation>Тым ұзын: ең көбі {n} таңба.</translation>
    </message>
    <message>
        <source>This can no longer be taken back: something was changed since. Correct it by hand.</source>
        <translation>Мұны енді қайтаруға болмайды: содан бері бірдеңе өзгерді. Қолмен түзетіңіз.</translation>
    </message>
    <message>
        <source>Write what is to be done.</source>
        <translation>Не істеу керегін жазыңыз.</translation>
    </message>
    <message>
        <source>Choose a day.</source>
        <translation>Күнді таңдаңыз.</translation>
    </message>
    <message>
        <source>This day is over. Choose today or a later day.</source>
        <translation>Бұл күн өтіп кетті. Бүгінді немесе кейінгі күнді таңдаңыз.</translation>
    </message>
    <message>
        <source>This is too far ahead. Check the year.</source>
        <translation>Бұл тым алыс. Жылын тексеріңіз.</translation>
    </message>
    <message>
        <source>Choose another day than before.</source>
        <translation>Бұрынғыдан басқа күнді таңдаңыз.</translation>
    </message>
    <message>
        <source>This is done, moved or cancelled already.</source>
        <translation>Бұл орындалған, ауыстырылған немесе болдырылмаған.</translation>
    </message>
    <message>
        <source>Write in a few words how it went.</source>
        <translation>Қалай өткенін қысқаша жазыңыз.</translation>
    </message>
    <message>
        <source>This term has ended already.</source>
        <translation>Бұл мерзім аяқталған.</translation>
    </message>
    <message>
        <source>Write why this term does not apply.</source>
        <translation>Бұл мерзім неге қолданылмайтынын жазыңыз.</translation>
    </message>
    <message>
        <source>This is after the term. Write why it was late.</source>
        <translation>Бұл мерзімнен кейін. Неге кешіккенін жазыңыз.</translation>
    </message>
    <message>
        <source>This is before the term began. Check the day.</source>
        <translation>Бұл мерзім басталғанға дейін. Күнін тексеріңіз.</translation>
    </message>
    <message>
        <source>Write the name of the school, in one language at least.</source>
        <translation>Мектептің атауын кемінде бір тілде жазыңыз.</translation>
    </message>
    <message>
        <source>Choose the region.</source>
        <translation>Өңірді таңдаңыз.</translation>
    </message>
    <message>
        <source>The BIN has twelve digits.</source>
        <translation>БСН он екі цифрдан тұрады.</translation>
    </message>
    <message>
        <source>Write your surname and given name.</source>
        <translation>Тегіңіз бен атыңызды жазыңыз.</translation>
    </message>
    <message>
        <source>This day stands in the list already.</source>
        <translation>Бұл күн тізімде бар.</translation>
    </message>
    <message>
        <source>With these days off there is no working day left to count to. Check the calendar in Settings.</source>
        <translation>Осындай демалыс күндерімен бірде-бір жұмыс күні қалмайды. Баптаулардағы күнтізбені тексеріңіз.</translation>
    </message>
    <message>
        <source>A backup beside the file would be lost with it. Choose another place, best another disk.</source>
        <translation>Файлдың қасындағы көшірме онымен бірге жоғалады. Басқа орынды, дұрысы басқа дискіні таңдаңыз.</translation>
    </message>
    <message>
        <source>This is not a public key. It begins with age1 and has 62 signs; copy it whole.</source>
        <translation>Бұл ашық кілт емес. Ол age1 деп басталады және 62 таңбадан тұрады; толық көшіріңіз.</translation>
    </message>
    <message>
        <source>A letter in group {group} is wrong. Compare it again.</source>
        <translation>{group}-топта бір таңба қате. Қайта салыстырыңыз.</translation>
    </message>
    <message>
        <source>Write at least a surname or a given name.</source>
        <translation>Кемінде тегін немесе атын жазыңыз.</translation>
    </message>
    <message>
        <source>There are signs here that are no part of a name. Retype it.</source>
        <translation>Мұнда аты-жөнде болмайтын таңбалар бар. Қайта теріңіз.</translation>
    </message>
    <message>
        <source>This is a spreadsheet formula, not a name.</source>
        <translation>Бұл аты-жөн емес, кесте формуласы.</translation>
    </message>
    <message>
        <source>Too long: at most {limit} letters.</source>
        <translation>Тым ұзын: {limit} әріптен аспауы керек.</translation>
    </message>
    <message>
        <source>Choose what it is about.</source>
        <translation>Не туралы екенін таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose from whom it came.</source>
        <translation>Кімнен түскенін таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose the student, or describe a child who is not known yet.</source>
        <translation>Оқушыны таңдаңыз немесе әлі белгісіз баланы сипаттаңыз.</translation>
    </message>
    <message>
        <source>This case is about another student. Choose again.</source>
        <translation>Бұл жағдай басқа оқушы туралы. Қайта таңдаңыз.</translation>
    </message>
    <message>
        <source>Write why. The number and the line stay.</source>
        <translation>Себебін жазыңыз. Нөмірі мен жолы қалады.</translation>
    </message>
    <message>
        <source>This referral is cancelled already.</source>
        <translation>Бұл өтініш бұрын жойылған.</translation>
    </message>
    <message>
        <source>Write which office asks.</source>
        <translation>Қай орган сұрағанын жазыңыз.</translation>
    </message>
    <message>
        <source>This is before the year 2000. Check the year.</source>
        <translation>Бұл 2000 жылдан бұрын. Жылын тексеріңіз.</translation>
    </message>
    <message>
        <source>The letter is dated after the day it came. Check both days.</source>
        <translation>Хаттың күні келген күнінен кейін тұр. Екі күнді де тексеріңіз.</translation>
    </message>
    <message>
        <source>The answer would be due before the letter. Check the day.</source>
        <translation>Жауап мерзімі хаттың күнінен бұрын. Күнін тексеріңіз.</translation>
    </message>
    <message>
        <source>This is more than two years ahead. Check the year.</source>
        <translation>Бұған екі жылдан астам бар. Жылын тексеріңіз.</translation>
    </message>
    <message>
        <source>Give both days of the period, or none.</source>
        <translation>Кезеңнің екі күнін де көрсетіңіз немесе екеуін де бос қалдырыңыз.</translation>
    </message>
    <message>
        <source>The period ends before it begins. Check the days.</source>
        <translation>Кезең басталмай тұрып аяқталып тұр. Күндерін тексеріңіз.</translation>
    </message>
    <message>
        <source>No day of this period is over yet. Numbers leave for whole days only, up to yesterday.</source>
        <translation>Бұл кезеңнің бірде-бір күні әлі аяқталған жоқ. Сандар тек аяқталған күндер үшін, кешеге дейін беріледі.</translation>
    </message>
    <message>
        <source>Choose days between {first} and {last}.</source>
        <translation>{first} және {last} жылдар аралығындағы күндерді таңдаңыз.</translation>
    </message>
    <message>
        <source>Another run writes this dataset just now.</source>
        <translation>Бұл деректер жинағын дәл қазір бағдарламаның басқа көшірмесі жазып жатыр.</translation>
    </message>
    <message>
        <source>Check the years of the period.</source>
        <translation>Кезеңнің жылдарын тексеріңіз.</translation>
    </message>
    <message>
        <source>Choose by which way.</source>
        <translation>Қандай жолмен екенін таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose from the list what the letter asks for.</source>
        <translation>Хатта не сұралғанын тізімнен таңдаңыз.</translation>
    </message>
    <message>
        <source>At most {n} children can be named in one request.</source>
        <translation>Бір сұрауда ең көбі {n} бала көрсетіледі.</translation>
    </message>
    <message>
        <source>Choose what is refused and why, for one thing at least.</source>
        <translation>Неден және неліктен бас тартылатынын кемінде бір жол бойынша таңдаңыз.</translation>
    </message>
    <message>
        <source>This request is cancelled. Register the letter again.</source>
        <translation>Бұл сұрау жойылған. Хатты қайта тіркеңіз.</translation>
    </message>
    <message>
        <source>This is not possible in the present state of the request. Take it up first.</source>
        <translation>Сұраудың қазіргі күйінде бұл мүмкін емес. Алдымен оны жұмысқа алыңыз.</translation>
    </message>
    <message>
        <source>There is no request with this number.</source>
        <translation>Мұндай нөмірлі сұрау жоқ.</translation>
    </message>
    <message>
        <source>There is no case with this number.</source>
        <translation>Мұндай нөмірлі жағдай жоқ.</translation>
    </message>
    <message>
        <source>Too large: {n} MB at most. Save a smaller copy, or parts of it.</source>
        <translation>Тым үлкен: ең көбі {n} МБ. Кішірек көшірмесін немесе бөліктерін сақтаңыз.</translation>
    </message>
    <message>
        <source>Too large to be shown here: {n} MB at most. Save a copy and look at that.</source>
        <translation>Мұнда көрсету үшін тым үлкен: ең көбі {n} МБ. Көшірмесін сақтап, соны қараңыз.</translation>
    </message>
    <message>
        <source>This document was removed; only its line is kept.</source>
        <translation>Бұл құжат алып тасталған; тек жолы сақталған.</translation>
    </message>
    <message>
        <source>Write which office the key belongs to.</source>
        <translation>Кілт қай органдікі екенін жазыңыз.</translation>
    </message>
    <message>
        <source>This is your own key. Ask the office for its key.</source>
        <translation>Бұл — Сіздің өз кілтіңіз. Органның кілтін сұраңыз.</translation>
    </message>
    <message>
        <source>This key is in the list already.</source>
        <translation>Бұл кілт тізімде бар.</translation>
    </message>
    <message>
        <source>This key is no longer used. Ask the office for its present key.</source>
        <translation>Бұл кілт бұдан былай қолданылмайды. Органнан қазіргі кілтін сұраңыз.</translation>
    </message>
    <message>
        <source>A second key belongs to the first key of an office in use.</source>
        <translation>Екінші кілт органның қолданыстағы бірінші кілтіне тіркеледі.</translation>
    </message>
    <message>
        <source>Write with whom you compared the words, and how.</source>
        <translation>Сөздерді кіммен және қалай салыстырғаныңызды жазыңыз.</translation>
    </message>
    <message>
        <source>The key is not confirmed. Compare its eight words with the office by telephone or on paper.</source>
        <translation>Кілт расталмаған. Оның сегіз сөзін органмен телефон арқылы немесе қағазда салыстырыңыз.</translation>
    </message>
    <message>
        <source>The second key of the office is not confirmed. Compare its eight words too, or retire it.</source>
        <translation>Органның екінші кілті расталмаған. Оның да сегіз сөзін салыстырыңыз немесе қолданыстан шығарыңыз.</translation>
    </message>
    <message>
        <source>Write the surname and given name.</source>
        <translation>Тегі мен атын жазыңыз.</translation>
    </message>
    <message>
        <source>Write the position of who approves.</source>
        <translation>Мақұлдаушының лауазымын жазыңыз.</translation>
    </message>
    <message>
        <source>Choose somebody of the staff.</source>
        <translation>Қызметкерлердің бірін таңдаңыз.</translation>
    </message>
    <message>
        <source>The answer changed since it was shown. Look at it again, then have it approved.</source>
        <translation>Жауап көрсетілгеннен кейін өзгерді. Қайта қарап шығып, содан соң мақұлдатыңыз.</translation>
    </message>
    <message>
        <source>The answer gives more than the head allowed by name. Have each item allowed, or take it out.</source>
        <translation>Жауапта басшы атап рұқсат бергеннен көп мәлімет бар. Әрқайсысына рұқсат алыңыз немесе алып тастаңыз.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Бұл күн әлі келген жоқ.</translation>
    </message>
    <message>
        <source>A dataset needs the office&apos;s part of the program.</source>
        <translation>Деректер жинағына бағдарламаның органға арналған бөлігі керек.</translation>
    </message>
    <message>
        <source>Choose what it was.</source>
        <translation>Не өткізілгенін таңдаңыз.</translation>
    </message>
    <message>
        <source>This is before the year {year}. Check the year.</source>
        <translation>Бұл {year} жылға дейін. Жылды тексеріңіз.</translation>
    </message>
    <message>
        <source>A number from 0 to {n}.</source>
        <translation>0-ден {n}-ге дейінгі сан.</translation>
    </message>
    <message>
        <source>This event was removed meanwhile.</source>
        <translation>Бұл іс-шара осы арада алынды.</translation>
    </message>
    <message>
        <source>Write why it is removed.</source>
        <translation>Неліктен алынатынын жазыңыз.</translation>
    </message>
    <message>
        <source>This is before the letter. Check the day.</source>
        <translation>Бұл хаттан бұрын. Күнін тексеріңіз.</translation>
    </message>
    <message>
        <source>Who prepares an answer does not approve it. Choose the head.</source>
        <translation>Жауапты дайындаған адам оны мақұлдамайды. Басшыны таңдаңыз.</translation>
    </message>
    <message>
        <source>This person works with this file too and approves after opening it.</source>
        <translation>Бұл адам да осы файлмен жұмыс істейді және оны өзі ашып мақұлдайды.</translation>
    </message>
    <message>
        <source>The head has not approved exactly this answer yet.</source>
        <translation>Басшы дәл осы жауапты әлі мақұлдаған жоқ.</translation>
    </message>
    <message>
        <source>The letter gives no legal ground. Without one nothing leaves by name.</source>
        <translation>Хатта құқықтық негіз көрсетілмеген. Онсыз есіммен ештеңе берілмейді.</translation>
    </message>
    <message>
        <source>Texts not read to the end: {n}. Read them, or leave them out.</source>
        <translation>Соңына дейін оқылмаған мәтіндер: {n}. Оқып шығыңыз немесе бермеңіз.</translation>
    </message>
    <message>
        <source>Places that look like somebody&apos;s name or number: {n}. Look at each of them.</source>
        <translation>Біреудің есіміне не нөміріне ұқсас жерлер: {n}. Әрқайсысын қараңыз.</translation>
    </message>
    <message>
        <source>Choose the key of the office.</source>
        <translation>Органның кілтін таңдаңыз.</translation>
    </message>
    <message>
        <source>The answer changed after it was given to be signed. Save it for signing again.</source>
        <translation>Жауап қол қоюға берілгеннен кейін өзгерді. Қол қою үшін қайта сақтаңыз.</translation>
    </message>
    <message>
        <source>This is the folder of your own file. Choose another place.</source>
        <translation>Бұл — Сіздің файлыңыздың қалтасы. Басқа жер таңдаңыз.</translation>
    </message>
    <message>
        <source>This is before it was sealed. Check the day.</source>
        <translation>Бұл мөрленгенге дейінгі күн. Күнін тексеріңіз.</translation>
    </message>
    <message>
        <source>Nothing that the letter asks for is refused.</source>
        <translation>Хатта сұралғаннан ештеңеден бас тартылмаған.</translation>
    </message>
    <message>
        <source>One person has one role in an incident. Remove one line.</source>
        <translation>Бір оқиғада адамның бір ғана рөлі болады. Бір жолды алып тастаңыз.</translation>
    </message>
    <message>
        <source>Write what happened, or choose its kinds.</source>
        <translation>Не болғанын жазыңыз немесе түрін таңдаңыз.</translation>
    </message>
    <message>
        <source>This incident stands in the case already.</source>
        <translation>Бұл оқиға осы жағдайда бар.</translation>
    </message>
    <message>
        <source>Before 1900: check the year.</source>
        <translation>1900 жылдан бұрын: жылын тексеріңіз.</translation>
    </message>
    <message>
        <source>A phone number has at most {limit} signs. Part several by commas.</source>
        <translation>Нөмірде {limit} таңбадан аспайды. Бірнеше нөмірді үтірмен бөліңіз.</translation>
    </message>
    <message>
        <source>Twelve digits are needed, {n} are typed.</source>
        <translation>12 цифр керек, {n} терілді.</translation>
    </message>
    <message>
        <source>Only digits, please.</source>
        <translation>Тек цифрлар.</translation>
    </message>
    <message>
        <source>A mistake in a digit: the check digit does not agree.</source>
        <translation>Цифрда қате бар: бақылау цифры сәйкес келмейді.</translation>
    </message>
    <message>
        <source>This is the number of an organisation (BIN), not of a person.</source>
        <translation>Бұл — ұйымның БСН-і, адамның ЖСН-і емес.</translation>
    </message>
    <message>
        <source>Somebody in the file already has this number.</source>
        <translation>Бұл нөмір файлдағы басқа адамда бар.</translation>
    </message>
    <message>
        <source>A grade is a number from 0 to {limit}.</source>
        <translation>Сынып — 0-ден {limit} дейінгі сан.</translation>
    </message>
    <message>
        <source>The letter of a class has at most {limit} letters or digits.</source>
        <translation>Сынып литерінде {limit} әріп не цифрдан аспайды.</translation>
    </message>
    <message>
        <source>This day is more than a year ahead.</source>
        <translation>Бұл күнге дейін бір жылдан астам уақыт бар.</translation>
    </message>
    <message>
        <source>On this day the student was still in the class before.</source>
        <translation>Бұл күні оқушы әлі бұрынғы сыныбында болған.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Тізімнен таңдаңыз.</translation>
    </message>
    <message>
        <source>The student is already marked as left.</source>
        <translation>Оқушы кетті деп белгіленіп қойған.</translation>
    </message>
    <message>
        <source>The student is at the school.</source>
        <translation>Оқушы мектепте оқып жүр.</translation>
    </message>
    <message>
        <source>This is before the day the student left.</source>
        <translation>Бұл кеткен күнінен бұрын.</translation>
    </message>
    <message>
        <source>Something is written down about this student, so the record stays. Mark the student as left.</source>
        <translation>Бұл оқушы туралы жазбалар бар, сондықтан карточка қалады. Оқушыны кетті деп белгілеңіз.</translation>
    </message>
    <message>
        <source>This is the student. Choose an adult.</source>
        <translation>Бұл — оқушының өзі. Ересек адамды таңдаңыз.</translation>
    </message>
    <message>
        <source>This person is already written down for the student.</source>
        <translation>Бұл адам оқушыда жазылып қойған.</translation>
    </message>
    <message>
        <source>Write why this person may not be contacted.</source>
        <translation>Бұл адаммен неге хабарласуға болмайтынын жазыңыз.</translation>
    </message>
    <message>
        <source>Too long: at most {limit} signs.</source>
        <translation>Тым ұзын: {limit} таңбадан аспауы керек.</translation>
    </message>
    <message>
        <source>This has ended already.</source>
        <translation>Бұл тоқтатылып қойған.</translation>
    </message>
    <message>
        <source>This is before the day it began.</source>
        <translation>Бұл басталған күнінен бұрын.</translation>
    </message>
    <message>
        <source>This is the same record. Choose another one.</source>
        <translation>Бұл — сол жазбаның өзі. Басқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>This record was merged before. Open the list again.</source>
        <translation>Бұл жазба бұрын біріктірілген. Тізімді қайта ашыңыз.</translation>
    </message>
    <message>
        <source>Only a student, or somebody not yet known, can be merged into a student.</source>
        <translation>Оқушымен тек оқушыны немесе әзірше белгісіз адамды біріктіруге болады.</translation>
    </message>
    <message>
        <source>Students were changed after this check. It was done again: look once more, then write.</source>
        <translation>Тексеруден кейін оқушылар тізімі өзгерді. Тексеру қайта жасалды: тағы бір қарап, содан кейін жазыңыз.</translation>
    </message>
    <message>
        <source>Two columns are the same thing: see column {column}.</source>
        <translation>Екі баған бір нәрсені білдіреді: {column}-бағанды қараңыз.</translation>
    </message>
    <message>
        <source>Say which column holds the names.</source>
        <translation>Аты-жөн қай бағанда екенін көрсетіңіз.</translation>
    </message>
    <message>
        <source>This case is closed. Open it again first.</source>
        <translation>Жағдай жабық. Алдымен оны қайта ашыңыз.</translation>
    </message>
    <message>
        <source>This case is open already.</source>
        <translation>Жағдай ашық тұр.</translation>
    </message>
    <message>
        <source>Choose how it ended.</source>
        <translation>Нәтижесін таңдаңыз.</translation>
    </message>
    <message>
        <source>The level is R2 or R3: lower it first, or say why it is closed.</source>
        <translation>Деңгейі R2 не R3: алдымен төмендетіңіз не неге жабатыныңызды жазыңыз.</translation>
    </message>
    <message>
        <source>Terms of ours that still run: {n}. End them, or say why.</source>
        <translation>Біздің мерзімдер әлі жүріп жатыр: {n}. Аяқтаңыз не себебін жазыңыз.</translation>
    </message>
    <message>
        <source>Drafts that are not signed: {n}. Sign them, or say why.</source>
        <translation>Қол қойылмаған жобалар: {n}. Қол қойыңыз не себебін жазыңыз.</translation>
    </message>
    <message>
        <source>Overdue contacts: {n}. Record them, or say why.</source>
        <translation>Мерзімі өткен байланыстар: {n}. Белгілеңіз не себебін жазыңыз.</translation>
    </message>
    <message>
        <source>Choose a stage from the list.</source>
        <translation>Кезеңді тізімнен таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose at least one type.</source>
        <translation>Кемінде бір тақырып таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose types from the list.</source>
        <translation>Тақырыптарды тізімнен таңдаңыз.</translation>
    </message>
    <message>
        <source>This case already has its student.</source>
        <translation>Бұл жағдайда оқушы белгілі.</translation>
    </message>
    <message>
        <source>Choose a student of the school.</source>
        <translation>Мектеп оқушысын таңдаңыз.</translation>
    </message>
    <message>
        <source>Both stand in one incident, so they are two people. Choose another student.</source>
        <translation>Екеуі бір оқиғада тұр, яғни бұл екі адам. Басқа оқушыны таңдаңыз.</translation>
    </message>
    <message>
        <source>There is nothing to sign yet. Write a line.</source>
        <translation>Әзірге қол қоятын ештеңе жоқ. Бір жол жазыңыз.</translation>
    </message>
    <message>
        <source>A safety note needs this part.</source>
        <translation>Қауіпсіздік жазбасында бұл бөлік міндетті.</translation>
    </message>
    <message>
        <source>This moment has not come yet. Check the day and the hour.</source>
        <translation>Бұл сәт әлі келген жоқ. Күні мен сағатын тексеріңіз.</translation>
    </message>
    <message>
        <source>Before 2000: check the year.</source>
        <translation>2000 жылдан бұрын: жылын тексеріңіз.</translation>
    </message>
    <message>
        <source>From 1 minute to 24 hours.</source>
        <translation>1 минуттан 24 сағатқа дейін.</translation>
    </message>
    <message>
        <source>This form is not known any more. Choose another one.</source>
        <translation>Мұндай жазба түрі жоқ. Басқасын таңдаңыз.</translation>
    </message>
    <message>
        <source>Open the signed note and add to it or correct it there.</source>
        <translation>Қол қойылған жазбаны ашып, сонда толықтырыңыз не түзетіңіз.</translation>
    </message>
    <message>
        <source>Add to the note itself, not to what was added.</source>
        <translation>Толықтыруды емес, жазбаның өзін толықтырыңыз.</translation>
    </message>
    <message>
        <source>Say why it is corrected.</source>
        <translation>Неге түзететініңізді жазыңыз.</translation>
    </message>
    <message>
        <source>These words do not stand in the note. Copy them exactly, or leave this empty.</source>
        <translation>Жазбада мұндай сөздер жоқ. Дәл көшіріңіз не бос қалдырыңыз.</translation>
    </message>
    <message>
        <source>This is the present level.</source>
        <translation>Бұл — қазіргі деңгей.</translation>
    </message>
    <message>
        <source>Write why, in a few words.</source>
        <translation>Себебін бірнеше сөзбен жазыңыз.</translation>
    </message>
    <message>
        <source>Lowering needs a reason. Write at least {n} characters.</source>
        <translation>Төмендету үшін себеп керек: кемінде {n} таңба.</translation>
    </message>
    <message>
        <source>R2 and R3 need all four answers.</source>
        <translation>R2 мен R3 үшін төрт жауап та керек.</translation>
    </message>
    <message>
        <source>Only a person lowers a level.</source>
        <translation>Деңгейді тек адам төмендетеді.</translation>
    </message>
    <message>
        <source>Only the psychologist this case is assigned to lowers the level.</source>
        <translation>Деңгейді тек осы жағдайға бекітілген психолог төмендетеді.</translation>
    </message>
    <message>
        <source>A level is lowered one step at a time.</source>
        <translation>Деңгей бір сатыдан төмендетіледі.</translation>
    </message>
    <message>
        <source>Write down the evaluation or hand-over first.</source>
        <translation>Алдымен тексеруді не тапсыруды жазыңыз.</translation>
    </message>
    <message>
        <source>Repeat the ASQ within 24 hours, or write why it was not repeated.</source>
        <translation>ASQ-ды 24 сағат ішінде қайталаңыз не неге қайталанбағанын жазыңыз.</translation>
    </message>
    <message>
        <source>A safety plan has to exist first.</source>
        <translation>Алдымен қауіпсіздік жоспары керек.</translation>
    </message>
    <message>
        <source>Name a second person: administrator or colleague.</source>
        <translation>Екінші адамды көрсетіңіз: әкімші не әріптес.</translation>
    </message>
    <message>
        <source>Two contacts have to be held since the level was set.</source>
        <translation>Деңгей қойылғаннан кейін екі кездесу өтуі керек.</translation>
    </message>
    <message>
        <source>The latest ASQ has to be negative, or not acute with the plan reviewed.</source>
        <translation>Соңғы ASQ теріс болуы керек, не шұғыл емес және жоспар қайта қаралған болуы керек.</translation>
    </message>
    <message>
        <source>The question of means has to be resolved first.</source>
        <translation>Алдымен қауіпті заттар мәселесі шешілуі керек.</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>There is no such moment. Write it like 24.03.2026, 15:00.</source>
        <translation>Мұндай сәт жоқ. Былай жазыңыз: 24.03.2026, 15:00.</translation>
    </message>
    <message>
        <source>dd.mm.yyyy, hh:mm</source>
        <translation>кк.аа.жжжж, сс:мм</translation>
    </message>
</context>
<context>
    <name>NationalCard</name>
    <message>
        <source>This file cannot be read.</source>
        <translation>Бұл файл оқылмайды.</translation>
    </message>
    <message>
        <source>This is no signature file: it is empty or too large.</source>
        <translation>Бұл қолтаңба файлы емес: ол бос не тым үлкен.</translation>
    </message>
    <message>
        <source>Signature with the national key (not required)</source>
        <translation>Ұлттық кілтпен қол қою (міндетті емес)</translation>
    </message>
    <message>
        <source>Take the signature</source>
        <translation>Қолтаңбаны алу</translation>
    </message>
    <message>
        <source>Do not enclose it</source>
        <translation>Оны қоспау</translation>
    </message>
    <message>
        <source>Save the list of contents</source>
        <translation>Тізімдемені сақтау</translation>
    </message>
    <message>
        <source>1. The list of contents, to be signed in NCALayer</source>
        <translation>1. NCALayer-де қол қойылатын тізімдеме</translation>
    </message>
    <message>
        <source>CMS, detached; the key and its password stay in NCALayer</source>
        <translation>CMS, бөлек; кілт пен құпия сөз NCALayer-де қалады</translation>
    </message>
    <message>
        <source>2. The signature, as a file</source>
        <translation>2. Қолтаңба, файл түрінде</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>әлі жоқ</translation>
    </message>
    <message>
        <source>It is enclosed as it is. Pana could not verify it: whether it is valid and whose it is must be checked with the tools of the national certification centre.</source>
        <translation>Ол сол күйінде қоса беріледі. Pana оны тексере алмады: жарамдылығын және кімдікі екенін ұлттық куәландырушы орталықтың құралдарымен тексеру керек.</translation>
    </message>
</context>
<context>
    <name>NewFollowUp</name>
    <message>
        <source>New contact</source>
        <translation>Жаңа байланыс</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Не</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Сағаты</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Байланыс қосу</translation>
    </message>
    <message>
        <source>Write the hour like 15:00.</source>
        <translation>Сағатты былай жазыңыз: 15:00.</translation>
    </message>
</context>
<context>
    <name>NoteHints</name>
    <message>
        <source>“{letters}” looks like a name: link it?</source>
        <translation>«{letters}» есімге ұқсайды: байланыстыру керек пе?</translation>
    </message>
    <message>
        <source>The phone number of a person in the record: link the person?</source>
        <translation>Бұл тізімдегі адамның телефоны: адамды байланыстыру керек пе?</translation>
    </message>
    <message>
        <source>A phone number is better kept in the person&apos;s record</source>
        <translation>Телефон нөмірін адамның карточкасында сақтаған дұрыс</translation>
    </message>
    <message>
        <source>The IIN of a person in the record: link the person?</source>
        <translation>Бұл тізімдегі адамның ЖСН-і: адамды байланыстыру керек пе?</translation>
    </message>
    <message>
        <source>An IIN is better kept in the person&apos;s record</source>
        <translation>ЖСН-ді адамның карточкасында сақтаған дұрыс</translation>
    </message>
    <message>
        <source>Choose who</source>
        <translation>Кім екенін таңдаңыз</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message numerus="yes">
        <source>%n follow-up(s) are due</source>
        <translation>
            <numerusform>Мерзімі келген еске салу: %n</numerusform>
            <numerusform>Мерзімі келген еске салу: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Pana</source>
        <translation>Pana ашу</translation>
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
        <translation>Қоңырау шалатын нөмірлер</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>Made by another program: it is shown nowhere here. Save the files.</source>
        <translation>Басқа бағдарлама жасаған: бұл жерде көрсетілмейді. Файлдарды сақтаңыз.</translation>
    </message>
    <message>
        <source>Nothing is named as withheld.</source>
        <translation>Берілмейтін ештеңе аталмаған.</translation>
    </message>
    <message>
        <source>Nothing was replaced.</source>
        <translation>Ештеңе алмастырылмаған.</translation>
    </message>
    <message>
        <source>What the school kept back</source>
        <translation>Мектеп нені бермеді</translation>
    </message>
    <message>
        <source>Not given, and why</source>
        <translation>Не берілмеді және неге</translation>
    </message>
    <message>
        <source>Replaced, and how often</source>
        <translation>Не алмастырылды және неше рет</translation>
    </message>
</context>
<context>
    <name>OfficeScreen</name>
    <message numerus="yes">
        <source>%n more file(s) came with this one. Packages are opened one at a time.</source>
        <translation>
            <numerusform>Осы файлмен бірге тағы %n файл берілді. Пакеттер бір-бірлеп ашылады.</numerusform>
            <numerusform>Осы файлмен бірге тағы %n файл берілді. Пакеттер бір-бірлеп ашылады.</numerusform>
        </translation>
    </message>
    <message>
        <source>This file cannot be read. It may have been moved, or it is a folder, or its disk is away.</source>
        <translation>Бұл файл оқылмайды. Ол басқа жерге көшірілген, немесе бұл қалта, немесе дискі қосылмаған.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was opened.</source>
        <translation>Тоқтатылды. Ештеңе ашылған жоқ.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved. They are no longer sealed: keep them as the law asks.</source>
        <translation>
            <numerusform>%n файл сақталды. Ол енді мөрленбеген: заң талап еткендей сақтаңыз.</numerusform>
            <numerusform>%n файл сақталды. Олар енді мөрленбеген: заң талап еткендей сақтаңыз.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. Nothing was saved.</source>
        <translation>Тоқтатылды. Ештеңе сақталған жоқ.</translation>
    </message>
    <message>
        <source>Opened package</source>
        <translation>Ашылған пакет</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
</context>
<context>
    <name>OpenedView</name>
    <message>
        <source>Compare the words</source>
        <translation>Сөздерді салыстыру</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Есімдерді көрсету</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Есімдерді жасыру</translation>
    </message>
</context>
<context>
    <name>PackageCard</name>
    <message>
        <source>Report</source>
        <translation>Есеп</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Мазмұны</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Деректер</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлдар</translation>
    </message>
    <message>
        <source>Not given and replaced</source>
        <translation>Берілмеген және алмастырылған</translation>
    </message>
</context>
<context>
    <name>PackageHeader</name>
    <message>
        <source>sealed on {moment}</source>
        <translation>{moment} мөрленген</translation>
    </message>
    <message>
        <source>to request No. {number}</source>
        <translation>№ {number} сұрау салуға</translation>
    </message>
    <message>
        <source>to request No. {number} of {day}</source>
        <translation>{day} күнгі № {number} сұрау салуға</translation>
    </message>
</context>
<context>
    <name>Packages</name>
    <message>
        <source>There is no secret key in this file.</source>
        <translation>Бұл файлда құпия кілт жоқ.</translation>
    </message>
    <message>
        <source>This is the public key. Packages are opened with the secret one: office.key.</source>
        <translation>Бұл ашық кілт. Пакеттер құпия кілтпен ашылады: office.key.</translation>
    </message>
    <message>
        <source>This key file is locked with a passphrase. Unlock it first with the program that locked it.</source>
        <translation>Бұл кілт файлы құпия сөзбен жабылған. Алдымен оны жапқан бағдарламамен ашыңыз.</translation>
    </message>
    <message>
        <source>This key file is damaged. Take the copy of it.</source>
        <translation>Бұл кілт файлы бүлінген. Көшірмесін алыңыз.</translation>
    </message>
    <message>
        <source>There is more than one key in this file. Keep one in a file.</source>
        <translation>Бұл файлда бірнеше кілт бар. Бір файлда бір кілт сақтаңыз.</translation>
    </message>
    <message>
        <source>This package was sealed for another key.</source>
        <translation>Бұл пакет басқа кілтке мөрленген.</translation>
    </message>
    <message>
        <source>This is no sealed package.</source>
        <translation>Бұл мөрленген пакет емес.</translation>
    </message>
    <message>
        <source>The sealed file is damaged or cut short. Ask the school to send it again.</source>
        <translation>Мөрленген файл бүлінген немесе толық емес. Мектептен қайта жіберуін сұраңыз.</translation>
    </message>
    <message>
        <source>This file opens with a passphrase or another kind of key. Pana seals to keys of offices only.</source>
        <translation>Бұл файл құпия сөзбен немесе басқа түрдегі кілтпен ашылады. Pana тек мекемелердің кілтіне мөрлейді.</translation>
    </message>
    <message>
        <source>The package was changed after it was sealed.</source>
        <translation>Пакет мөрленгеннен кейін өзгертілген.</translation>
    </message>
    <message>
        <source>A part of the package is missing.</source>
        <translation>Пакеттің бір бөлігі жоқ.</translation>
    </message>
    <message>
        <source>Something lies in the package that the school did not list.</source>
        <translation>Пакетте мектептің тізіміне кірмеген нәрсе бар.</translation>
    </message>
    <message>
        <source>A file in the package is compressed or locked. Pana does not pack files so.</source>
        <translation>Пакеттегі файл сығылған немесе жабылған. Pana файлдарды бұлай салмайды.</translation>
    </message>
    <message>
        <source>The list of contents is damaged.</source>
        <translation>Тізімдеме бүлінген.</translation>
    </message>
    <message>
        <source>This package was made by a newer Pana. Install the newer version and open it again.</source>
        <translation>Бұл пакет Pana-ның жаңарақ нұсқасында жасалған. Жаңа нұсқаны орнатып, қайта ашыңыз.</translation>
    </message>
    <message>
        <source>The list of contents is too large.</source>
        <translation>Тізімдеме тым үлкен.</translation>
    </message>
    <message>
        <source>A file in the package has a name that cannot be trusted.</source>
        <translation>Пакеттегі бір файлдың атауына сенуге болмайды.</translation>
    </message>
    <message>
        <source>Two files in the package have the same name.</source>
        <translation>Пакетте атауы бірдей екі файл бар.</translation>
    </message>
    <message>
        <source>A text holds signs that hide or turn round what is shown.</source>
        <translation>Мәтінде көрінетінді жасыратын немесе теріс аударатын таңбалар бар.</translation>
    </message>
    <message>
        <source>The signature cannot be read.</source>
        <translation>Қолтаңба оқылмайды.</translation>
    </message>
    <message>
        <source>The signature does not belong to this list of contents. The package was changed.</source>
        <translation>Қолтаңба бұл тізімдеменікі емес. Пакет өзгертілген.</translation>
    </message>
    <message>
        <source>Somebody else signed than the package says.</source>
        <translation>Пакетте көрсетілгеннен басқа біреу қол қойған.</translation>
    </message>
    <message>
        <source>The certificate was not valid on the day of the signature.</source>
        <translation>Қол қойылған күні сертификат жарамсыз болған.</translation>
    </message>
    <message>
        <source>The national signature was taken out.</source>
        <translation>Ұлттық қолтаңба алынып тасталған.</translation>
    </message>
    <message>
        <source>The national signature was made for something else, or exchanged.</source>
        <translation>Ұлттық қолтаңба басқа нәрсеге қойылған немесе ауыстырылған.</translation>
    </message>
    <message>
        <source>The national signature holds the content itself. Sign again in NCALayer as a detached signature.</source>
        <translation>Ұлттық қолтаңбаның ішінде мазмұнның өзі бар. NCALayer-де бөлек қолтаңба етіп қайта қол қойыңыз.</translation>
    </message>
    <message>
        <source>The national signature cannot be read.</source>
        <translation>Ұлттық қолтаңба оқылмайды.</translation>
    </message>
    <message>
        <source>The school did not name this key as a recipient. Somebody sealed the package again.</source>
        <translation>Мектеп бұл кілтті алушы деп көрсетпеген. Пакетті біреу қайта мөрлеген.</translation>
    </message>
    <message>
        <source>It is sealed to other keys than the school named. Somebody sealed the package again.</source>
        <translation>Пакет мектеп көрсеткеннен басқа кілттерге мөрленген. Оны біреу қайта мөрлеген.</translation>
    </message>
    <message>
        <source>A file is not what the school signed.</source>
        <translation>Файл мектеп қол қойған файл емес.</translation>
    </message>
    <message>
        <source>This file is too large to be shown. Save it instead.</source>
        <translation>Бұл файл көрсетуге тым үлкен. Оны сақтап алыңыз.</translation>
    </message>
    <message>
        <source>There is no such file in the package.</source>
        <translation>Пакетте мұндай файл жоқ.</translation>
    </message>
    <message>
        <source>This school signed with another certificate so far. Ask it by telephone before you go on.</source>
        <translation>Бұл мектеп осыған дейін басқа сертификатпен қол қойған. Жалғастырмас бұрын телефонмен сұраңыз.</translation>
    </message>
    <message>
        <source>Opened with this key, whole from beginning to end</source>
        <translation>Осы кілтпен ашылды, басынан аяғына дейін бүтін</translation>
    </message>
    <message>
        <source>The list of contents is exactly what was signed</source>
        <translation>Тізімдеме дәл қол қойылған күйінде</translation>
    </message>
    <message>
        <source>The certificate is the one the package names, and was valid</source>
        <translation>Сертификат пакетте көрсетілген сертификат, жарамды болған</translation>
    </message>
    <message>
        <source>The school named this key, and no further key was added</source>
        <translation>Мектеп осы кілтті көрсеткен, артық кілт қосылмаған</translation>
    </message>
    <message>
        <source>Nothing lies in it that is not listed</source>
        <translation>Ішінде тізімде жоқ ештеңе жоқ</translation>
    </message>
    <message>
        <source>Each file has the size and the hash that were signed</source>
        <translation>Әр файлдың көлемі мен хеші қол қойылғандай</translation>
    </message>
    <message>
        <source>The legal ground, as the school typed it</source>
        <translation>Құқықтық негіз, мектеп жазған күйінде</translation>
    </message>
    <message>
        <source>The row of the school&apos;s log; the school can show it</source>
        <translation>Мектеп журналының жолы; оны мектеп көрсете алады</translation>
    </message>
    <message>
        <source>The national signature; verify it in NCALayer</source>
        <translation>Ұлттық қолтаңба; оны NCALayer-де тексеріңіз</translation>
    </message>
    <message>
        <source>That the certificate is the school&apos;s; compare its words once by telephone</source>
        <translation>Сертификаттың осы мектептікі екені; сөздерін телефонмен бір рет салыстырыңыз</translation>
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
        <translation>Оқушыны, жағдайды, жазбаны немесе команданы табу</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>таңдау</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ашу</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>командалар</translation>
    </message>
    <message>
        <source>Searches on this computer only</source>
        <translation>Тек осы компьютерден іздейді</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ештеңе табылмады</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Адамдар</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Жағдайлар</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Жазбалар</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Командалар</translation>
    </message>
    <message>
        <source>no open case</source>
        <translation>ашық жағдай жоқ</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>жабылған: %1</translation>
    </message>
</context>
<context>
    <name>PartBar</name>
    <message>
        <source>All</source>
        <translation>Бәрі</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Жазбалар</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Оқиғалар</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Деңгей</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Қоңыраулар</translation>
    </message>
    <message>
        <source>Contacts and terms</source>
        <translation>Байланыстар мен мерзімдер</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Өтініштер</translation>
    </message>
    <message>
        <source>Crisis steps</source>
        <translation>Дағдарыс кезіндегі қадамдар</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>Too long: at most 256 characters.</source>
        <translation>Тым ұзын: 256 таңбадан аспауы керек.</translation>
    </message>
    <message>
        <source>It has signs that cannot be typed again for sure.</source>
        <translation>Мұнда қайта теру қиын таңбалар бар.</translation>
    </message>
    <message>
        <source>It repeats itself. Take different words.</source>
        <translation>Ол қайталана береді. Әртүрлі сөз алыңыз.</translation>
    </message>
    <message>
        <source>It walks along the keyboard. Take words.</source>
        <translation>Бұл пернетақта бойымен терілген қатар. Сөздер алыңыз.</translation>
    </message>
    <message>
        <source>It is among the first that anybody tries.</source>
        <translation>Мұны бөгде адам бірінші болып теріп көреді.</translation>
    </message>
    <message>
        <source>It is made of the school&apos;s or your own name. Take other words.</source>
        <translation>Ол мектептің немесе өз есіміңізден құралған. Басқа сөз алыңыз.</translation>
    </message>
    <message>
        <source>The two are not the same. Type them again.</source>
        <translation>Екеуі бірдей емес. Қайта теріңіз.</translation>
    </message>
</context>
<context>
    <name>PassphraseChange</name>
    <message>
        <source>Current passphrase</source>
        <translation>Қазіргі құпия сөз</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Құпия сөзді ауыстыру</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message numerus="yes">
        <source>Too short: at least %n character(s)</source>
        <translation>
            <numerusform>Тым қысқа: кемінде %n таңба керек</numerusform>
            <numerusform>Тым қысқа: кемінде %n таңба керек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s)</source>
        <translation>
            <numerusform>Кемінде %n таңба</numerusform>
            <numerusform>Кемінде %n таңба</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>тағы %n таңба</numerusform>
            <numerusform>тағы %n таңба</numerusform>
        </translation>
    </message>
    <message>
        <source>Long enough</source>
        <translation>Ұзындығы жеткілікті</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Жаңа құпия сөз</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Тағы бір рет</translation>
    </message>
    <message>
        <source>Suggest words</source>
        <translation>Сөз ұсыну</translation>
    </message>
    <message>
        <source>If you take these words, write them down for the first days and keep the paper as you keep money.</source>
        <translation>Осы сөздерді алсаңыз, алғашқы күндерге жазып қойып, қағазды ақшадай сақтаңыз.</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Next: the recovery code for the safe</source>
        <translation>Әрі қарай: сейфке арналған қалпына келтіру коды</translation>
    </message>
    <message>
        <source>In any letters, with spaces. Five or six ordinary words are better than signs nobody remembers. It is asked each time the file is opened.</source>
        <translation>Кез келген әріппен, бос орынмен. Есте қалмайтын таңбалардан бес-алты кәдімгі сөз жақсы. Ол файл ашылған сайын сұралады.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпия сөз</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>told {time}</source>
        <translation>айтылды, {time}</translation>
    </message>
    <message>
        <source>Mark as told</source>
        <translation>Айтылды деп белгілеу</translation>
    </message>
    <message>
        <source>Whom to tell</source>
        <translation>Кімге айту керек</translation>
    </message>
    <message>
        <source>Family phones appear after you sign in.</source>
        <translation>Отбасының телефондары файл ашылғаннан кейін көрінеді.</translation>
    </message>
    <message>
        <source>No phones of the family are known here.</source>
        <translation>Отбасының телефондары мұнда белгісіз.</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Қоңырау шалмаңыз</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>Choose days</source>
        <translation>Күндерді таңдау</translation>
    </message>
    <message>
        <source>As it would leave</source>
        <translation>Берілетін түрі</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSV түрінде сақтау…</translation>
    </message>
    <message>
        <source>from</source>
        <translation>басы</translation>
    </message>
    <message>
        <source>until</source>
        <translation>соңы</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Бірінші күн</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Соңғы күн</translation>
    </message>
    <message>
        <source>The last day comes before the first. Check the days.</source>
        <translation>Соңғы күн бірінші күннен бұрын тұр. Күндерді тексеріңіз.</translation>
    </message>
    <message>
        <source>School year {years}</source>
        <translation>{years} оқу жылы</translation>
    </message>
</context>
<context>
    <name>PeriodField</name>
    <message>
        <source>This is no day. Write it like 24.11.2026.</source>
        <translation>Мұндай күн жоқ. Былай жазыңыз: 24.11.2026.</translation>
    </message>
    <message>
        <source>The last day comes before the first one.</source>
        <translation>Соңғы күн бірінші күннен бұрын тұр.</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>Кезең басы</translation>
    </message>
    <message>
        <source>until</source>
        <translation>соңы</translation>
    </message>
    <message>
        <source>Period until</source>
        <translation>Кезең соңы</translation>
    </message>
    <message>
        <source>This school year</source>
        <translation>Осы оқу жылы</translation>
    </message>
    <message>
        <source>Last school year</source>
        <translation>Өткен оқу жылы</translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>Not yet known: “{words}”</source>
        <translation>Әзірге белгісіз: «{words}»</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Ешкім табылмады</translation>
    </message>
</context>
<context>
    <name>PersonPopup</name>
    <message>
        <source>People</source>
        <translation>Адамдар</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Role of {name} in this incident</source>
        <translation>Осы оқиғадағы рөлі: {name}</translation>
    </message>
    <message>
        <source>Take {name} out of this incident</source>
        <translation>Оқиғадан алып тастау: {name}</translation>
    </message>
    <message>
        <source>Write it down in this child&apos;s case {number} too</source>
        <translation>Осы баланың {number} жағдайына да жазу</translation>
    </message>
    <message>
        <source>Open a case for this child too</source>
        <translation>Бұл балаға да жағдай ашу</translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message>
        <source>legal representative</source>
        <translation>заңды өкіл</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>қызметкер</translation>
    </message>
    <message>
        <source>other person</source>
        <translation>басқа адам</translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation>әзірге белгісіз</translation>
    </message>
</context>
<context>
    <name>PersonYears</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n жас</numerusform>
            <numerusform>%n жас</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Көрініс</translation>
    </message>
    <message>
        <source>School and me</source>
        <translation>Мектеп және мен</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Күнтізбе</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Құпия сөз</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервтік көшірме</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Бағдарлама туралы</translation>
    </message>
</context>
<context>
    <name>Prevention</name>
    <message>
        <source>Day</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Не өткізілді</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Тоқсан</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Балалар</translation>
    </message>
    <message>
        <source>Adults</source>
        <translation>Ересектер</translation>
    </message>
</context>
<context>
    <name>PreventionForm</name>
    <message>
        <source>Change an event</source>
        <translation>Іс-шараны өзгерту</translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation>Іс-шара қосу</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Не өткізілді</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Күні</translation>
    </message>
    <message>
        <source>Topic, without names</source>
        <translation>Тақырыбы, есімдерсіз</translation>
    </message>
    <message>
        <source>Number of the order</source>
        <translation>Бұйрықтың нөмірі</translation>
    </message>
    <message>
        <source>Children reached</source>
        <translation>Қатысқан балалар</translation>
    </message>
    <message>
        <source>Adults reached</source>
        <translation>Қатысқан ересектер</translation>
    </message>
    <message>
        <source>Save event</source>
        <translation>Іс-шараны сақтау</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Бас тарту</translation>
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
        <translation>Іс-шара қосу</translation>
    </message>
    <message>
        <source>No event is written down yet</source>
        <translation>Әзірге бірде-бір іс-шара жазылмаған</translation>
    </message>
    <message>
        <source>Class hours, meetings, training, the yearly plan: their numbers go into the statistics.</source>
        <translation>Сынып сағаттары, жиналыстар, оқыту, жылдық жоспар: олардың саны статистикаға енеді.</translation>
    </message>
    <message>
        <source>Why is this event removed?</source>
        <translation>Бұл іс-шара неліктен алынады?</translation>
    </message>
    <message>
        <source>The line stays in the file with its reason and is counted no more.</source>
        <translation>Жол себебімен бірге файлда қалады, бірақ енді есептелмейді.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Алып тастау</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Бас тарту</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n іс-шара</numerusform>
            <numerusform>%n іс-шара</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This quarter: %n awareness event(s).</source>
        <translation>
            <numerusform>Осы тоқсанда: %n ағарту іс-шарасы.</numerusform>
            <numerusform>Осы тоқсанда: %n ағарту іс-шарасы.</numerusform>
        </translation>
    </message>
    <message>
        <source>Order No. 506, para 4(1), asks for one in each quarter.</source>
        <translation>№ 506 бұйрықтың 4(1)-тармағы әр тоқсанда біреуін талап етеді.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Өзгерту</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Алып тастау…</translation>
    </message>
    <message>
        <source>Event saved</source>
        <translation>Іс-шара сақталды</translation>
    </message>
    <message>
        <source>Event removed</source>
        <translation>Іс-шара алынды</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Terms</source>
        <translation>Мерзімдер</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Жағдай</translation>
    </message>
    <message>
        <source>{kind}: not given</source>
        <translation>{kind}: берілмейді</translation>
    </message>
    <message>
        <source>Incident {number}.</source>
        <translation>{number}-оқиға.</translation>
    </message>
    <message>
        <source>about {day}</source>
        <translation>шамамен {day}</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>мерзім әлі жүріп жатыр</translation>
    </message>
    <message>
        <source>met on {day}</source>
        <translation>{day} орындалды</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>мерзімінде</translation>
    </message>
    <message>
        <source>late</source>
        <translation>кешігіп</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Өріс</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Мәні</translation>
    </message>
    <message>
        <source>What was changed, and why</source>
        <translation>Не өзгертілді және неге</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Тізімдеме</translation>
    </message>
    <message>
        <source>Files of the package</source>
        <translation>Пакет файлдары</translation>
    </message>
    <message>
        <source>contents: sender, recipients, hashes</source>
        <translation>мазмұны: жіберуші, алушылар, бақылау сомалары</translation>
    </message>
    <message>
        <source>the school&apos;s signature</source>
        <translation>мектептің қолтаңбасы</translation>
    </message>
    <message>
        <source>to be read without any program of ours</source>
        <translation>біздің бағдарламасыз оқуға арналған</translation>
    </message>
    <message>
        <source>the same for programs, with its schema</source>
        <translation>бағдарламаларға арналған дәл сол мәлімет, сызбасымен</translation>
    </message>
    <message>
        <source>the same as tables</source>
        <translation>дәл сол мәлімет кесте түрінде</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Ішінде не бар</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Жағдайлар</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Оқиғалар</translation>
    </message>
    <message>
        <source>Lines of the course</source>
        <translation>Барыс жолдары</translation>
    </message>
    <message>
        <source>Documents listed</source>
        <translation>Тізімдегі құжаттар</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Кестелер</translation>
    </message>
    <message>
        <source>Numbers hidden</source>
        <translation>Жасырылған сандар</translation>
    </message>
    <message>
        <source>Entries, and how much of each</source>
        <translation>Жазбалар және әрқайсысынан не беріледі</translation>
    </message>
    <message>
        <source>Fields that are filled</source>
        <translation>Толтырылған өрістер</translation>
    </message>
    <message>
        <source>Covering letter</source>
        <translation>Ілеспе хат</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кімге</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Негіздеме</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Сұралғаны</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Берілетіні</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Берілмейді</translation>
    </message>
    <message>
        <source>How to open</source>
        <translation>Қалай ашылады</translation>
    </message>
    <message>
        <source>a sealed file that only the recipient&apos;s key opens; inside are a report, tables and a signature</source>
        <translation>мөрленген файл, оны тек алушының кілті ашады; ішінде есеп, кестелер және қолтаңба бар</translation>
    </message>
    <message>
        <source>Words of the key</source>
        <translation>Кілт сөздері</translation>
    </message>
    <message>
        <source>please confirm with your incoming number and its day</source>
        <translation>кіріс нөміріңіз бен күнін көрсетіп растаңыз</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Алғанын растау</translation>
    </message>
    <message>
        <source>a letter of partial refusal goes with it</source>
        <translation>ішінара бас тарту хаты қоса беріледі</translation>
    </message>
    <message>
        <source>Enclosed</source>
        <translation>Қоса берілді</translation>
    </message>
    <message>
        <source>Facts about the child named in the letter</source>
        <translation>Хатта аталған бала туралы мәлімет</translation>
    </message>
    <message>
        <source>Facts of a case, de-identified</source>
        <translation>Жағдай туралы мәлімет, иесіздендірілген</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Статистика</translation>
    </message>
    <message>
        <source>by request No. {number}</source>
        <translation>№ {number} сұрауы бойынша</translation>
    </message>
    <message>
        <source>by request No. {number} of {day}</source>
        <translation>{day} күнгі № {number} сұрауы бойынша</translation>
    </message>
    <message>
        <source>period {period}</source>
        <translation>кезеңі {period}</translation>
    </message>
    <message>
        <source>counted: {unit}</source>
        <translation>саналғаны: {unit}</translation>
    </message>
    <message>
        <source>Nothing to count for this period</source>
        <translation>Бұл кезеңде санайтын ештеңе жоқ</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>жасырылған</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>This is what the recipient will see</source>
        <translation>Алушы осыны көреді</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Кестелер</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Жағдай</translation>
    </message>
    <message>
        <source>List of contents</source>
        <translation>Тізімдеме</translation>
    </message>
    <message>
        <source>Covering letter</source>
        <translation>Ілеспе хат</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Деректер</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Берілмейтіндер</translation>
    </message>
    <message>
        <source>The preview is being made. One moment.</source>
        <translation>Алдын ала қарау дайындалып жатыр. Бір сәт.</translation>
    </message>
    <message>
        <source>Numbers hidden: {count}.</source>
        <translation>Жасырылған сандар: {count}.</translation>
    </message>
    <message>
        <source>Replaced mentions: {count}.</source>
        <translation>Ауыстырылған атаулар: {count}.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) wait to be read and do not leave yet</source>
        <translation>
            <numerusform>%n мәтін оқылмаған, сондықтан әзірге берілмейді</numerusform>
            <numerusform>%n мәтін оқылмаған, сондықтан әзірге берілмейді</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to look at</source>
        <translation>
            <numerusform>Қарайтын %n орын бар</numerusform>
            <numerusform>Қарайтын %n орын бар</numerusform>
        </translation>
    </message>
    <message>
        <source>No ordinary names found</source>
        <translation>Кәдімгі есімдер табылған жоқ</translation>
    </message>
    <message numerus="yes">
        <source>checked against a list of %n student(s)</source>
        <translation>
            <numerusform>%n оқушының тізімімен тексерілді</numerusform>
            <numerusform>%n оқушының тізімімен тексерілді</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message>
        <source>Preview</source>
        <translation>Алдын ала қарау</translation>
    </message>
    <message>
        <source>To the recipient</source>
        <translation>Алушыға</translation>
    </message>
    <message>
        <source>Next: whose key opens it, then the head agrees.
Nothing is sent yet.</source>
        <translation>Әрі қарай: кімнің кілті ашады, содан кейін басшы мақұлдайды.
Әзірге ештеңе жіберілген жоқ.</translation>
    </message>
    <message>
        <source>The preview is being made. One moment.</source>
        <translation>Алдын ала қарау дайындалып жатыр. Бір сәт.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) to leave are not read yet. Read each to its end, or leave it out.</source>
        <translation>
            <numerusform>Берілетін %n мәтін оқылмаған. Соңына дейін оқыңыз немесе алып тастаңыз.</numerusform>
            <numerusform>Берілетін %n мәтін оқылмаған. Соңына дейін оқыңыз немесе алып тастаңыз.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) still look like somebody. Open the note and link the person, or leave the text out.</source>
        <translation>
            <numerusform>%n жерде біреуді тануға болады. Жазбаны ашып, адамды белгілеңіз немесе мәтінді алып тастаңыз.</numerusform>
            <numerusform>%n жерде біреуді тануға болады. Жазбаны ашып, адамды белгілеңіз немесе мәтінді алып тастаңыз.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) ask for a look: let each pass with a reason, or mend it.</source>
        <translation>
            <numerusform>%n жерге қарау керек: себебін жазып өткізіңіз немесе түзетіңіз.</numerusform>
            <numerusform>%n жерге қарау керек: себебін жазып өткізіңіз немесе түзетіңіз.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewWords</name>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n жас</numerusform>
            <numerusform>%n жас</numerusform>
        </translation>
    </message>
    <message>
        <source>grade {grade}</source>
        <translation>{grade}-сынып</translation>
    </message>
</context>
<context>
    <name>ProfileHeader</name>
    <message>
        <source>Mark as left</source>
        <translation>Кетті деп белгілеу</translation>
    </message>
    <message>
        <source>Back at school</source>
        <translation>Мектепке қайтып келді</translation>
    </message>
    <message>
        <source>Merge with another record</source>
        <translation>Басқа жазбамен біріктіру</translation>
    </message>
    <message>
        <source>Remove: added by mistake</source>
        <translation>Жою: қателесіп қосылған</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n жас</numerusform>
            <numerusform>%n жас</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Тізімге оралу</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Түзету</translation>
    </message>
    <message>
        <source>Take a referral</source>
        <translation>Өтініш қабылдау</translation>
    </message>
    <message>
        <source>More about this student</source>
        <translation>Осы оқушы туралы тағы</translation>
    </message>
    <message>
        <source>TRAINING IIN</source>
        <translation>СЫНАМА ЖСН</translation>
    </message>
</context>
<context>
    <name>ProgressView</name>
    <message>
        <source>Cancel</source>
        <translation>Тоқтату</translation>
    </message>
</context>
<context>
    <name>QuickNote</name>
    <message>
        <source>Quick note: @student and what happened</source>
        <translation>Жедел жазба: @оқушы және не болды</translation>
    </message>
    <message>
        <source>Quick note</source>
        <translation>Қысқа жазба</translation>
    </message>
    <message>
        <source>It stays a draft until you sign it</source>
        <translation>Қол қойғанша жоба болып қалады</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Беттер</translation>
    </message>
</context>
<context>
    <name>RecipientCard</name>
    <message>
        <source>Recipient</source>
        <translation>Алушы</translation>
    </message>
    <message>
        <source>No key is chosen yet: that is the next step.</source>
        <translation>Кілт әлі таңдалмаған: бұл келесі қадам.</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>салыстырылған</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translation>әлі салыстырылмаған</translation>
    </message>
</context>
<context>
    <name>RecipientStep</name>
    <message>
        <source>Recipient</source>
        <translation>Алушы</translation>
    </message>
    <message>
        <source>To the approval</source>
        <translation>Мақұлдауға</translation>
    </message>
    <message>
        <source>Next the head agrees to exactly this.
Nothing is sent yet.</source>
        <translation>Әрі қарай басшы дәл осыны мақұлдайды.
Әзірге ештеңе жіберілген жоқ.</translation>
    </message>
    <message>
        <source>Choose the office&apos;s key, or add it.</source>
        <translation>Органның кілтін таңдаңыз немесе қосыңыз.</translation>
    </message>
    <message>
        <source>The words of this key are not compared yet. Read them over the phone first.</source>
        <translation>Бұл кілттің сөздері әлі салыстырылмаған. Алдымен телефонмен оқып беріңіз.</translation>
    </message>
    <message>
        <source>The words of the reserve key are not compared yet.</source>
        <translation>Қосалқы кілттің сөздері әлі салыстырылмаған.</translation>
    </message>
    <message>
        <source>Who will open it</source>
        <translation>Кім ашады</translation>
    </message>
    <message>
        <source>No office has given its key yet. Ask for its public key: it makes one with Pana or with age-keygen, and sends the part that begins with age1.</source>
        <translation>Әзірге ешбір орган кілтін берген жоқ. Ашық кілтін сұраңыз: орган оны Pana не age-keygen арқылы жасап, age1 деп басталатын бөлігін жібереді.</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Кілт қосу</translation>
    </message>
    <message>
        <source>Sealed to the office&apos;s key, to its reserve key where it has one, and to your own, so that you can show later what was sent. Nobody else can open it, not even the makers of Pana.</source>
        <translation>Органның кілтіне, бар болса қосалқы кілтіне және кейін не жіберілгенін көрсете алуыңыз үшін өз кілтіңізге мөрленеді. Басқа ешкім аша алмайды, Pana жасаушылары да.</translation>
    </message>
    <message>
        <source>another key than before</source>
        <translation>бұрынғыдан басқа кілт</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translation>әлі салыстырылмаған</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>салыстырылған</translation>
    </message>
    <message>
        <source>added {day}</source>
        <translation>{day} қосылды</translation>
    </message>
    <message>
        <source>Written down: the words are the same</source>
        <translation>Жазылды: сөздер бірдей</translation>
    </message>
    <message>
        <source>This key is no longer used</source>
        <translation>Бұл кілт енді қолданылмайды</translation>
    </message>
</context>
<context>
    <name>RecipientsCard</name>
    <message>
        <source>Who can open it</source>
        <translation>Кім аша алады</translation>
    </message>
    <message>
        <source>the office&apos;s key</source>
        <translation>органның кілті</translation>
    </message>
    <message>
        <source>the office&apos;s reserve key</source>
        <translation>органның қосалқы кілті</translation>
    </message>
    <message>
        <source>your own key</source>
        <translation>өз кілтіңіз</translation>
    </message>
</context>
<context>
    <name>RecoveryCode</name>
    <message>
        <source>Save the sheet</source>
        <translation>Парақты сақтау</translation>
    </message>
    <message>
        <source>Not the same as on the sheet</source>
        <translation>Парақтағымен бірдей емес</translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>тағы %n таңба</numerusform>
            <numerusform>тағы %n таңба</numerusform>
        </translation>
    </message>
    <message>
        <source>Make another code</source>
        <translation>Басқа код жасау</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Жазып алдым</translation>
    </message>
    <message>
        <source>Saved. Print it, then delete the file.</source>
        <translation>Сақталды. Басып шығарып, файлды өшіріңіз.</translation>
    </message>
    <message>
        <source>Without the passphrase and this code nobody opens the file: no administrator and no developer. The code is shown once.</source>
        <translation>Құпия сөзсіз және осы кодсыз файлды ешкім аша алмайды: әкімші де, әзірлеуші де. Код бір рет көрсетіледі.</translation>
    </message>
    <message>
        <source>Let us check that it is written down</source>
        <translation>Кодтың жазылғанын тексерейік</translation>
    </message>
    <message>
        <source>Groups %1 and %2 are hidden now. Type them from your sheet.</source>
        <translation>%1 және %2-топ қазір жасырулы. Оларды парағыңыздан теріңіз.</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>%1-топ</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Next: the file is made</source>
        <translation>Әрі қарай: файл жасалады</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Қалпына келтіру коды</translation>
    </message>
    <message>
        <source>If you forget the passphrase, only this code opens the file. Print it or copy it by hand and keep it in the school&apos;s safe, apart from the computer.</source>
        <translation>Құпия сөзді ұмытсаңыз, файлды тек осы код ашады. Оны басып шығарыңыз не қолмен көшіріп алыңыз да, компьютерден бөлек, мектеп сейфінде сақтаңыз.</translation>
    </message>
</context>
<context>
    <name>ReferralFooter</name>
    <message>
        <source>Draft saved {time}</source>
        <translation>Жоба сақталды {time}</translation>
    </message>
    <message>
        <source>Close, keep the draft</source>
        <translation>Жабу, жоба сақталады</translation>
    </message>
    <message>
        <source>Complete the referral</source>
        <translation>Өтінішті толықтыру</translation>
    </message>
    <message>
        <source>Register referral</source>
        <translation>Өтінішті тіркеу</translation>
    </message>
</context>
<context>
    <name>ReferralForm</name>
    <message>
        <source>Received</source>
        <translation>Түскен уақыты</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>Кімнен</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Қалай түсті</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>Олардың нөмірі</translation>
    </message>
    <message>
        <source>The number that the contact centre gave to this report.</source>
        <translation>Байланыс орталығы осы хабарламаға берген нөмір.</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Не туралы</translation>
    </message>
    <message>
        <source>In what words</source>
        <translation>Айтылған сөздер</translation>
    </message>
    <message>
        <source>Write what was seen and heard. Mention people by @: in what is handed out names are replaced.</source>
        <translation>Не көргеніңізді, не естігеніңізді жазыңыз. Адамдарды @ арқылы атаңыз: сыртқа берілетін құжатта есімдері ауыстырылады.</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>таңдау</translation>
    </message>
</context>
<context>
    <name>ReferralLine</name>
    <message>
        <source>Referral {number}</source>
        <translation>{number} өтініші</translation>
    </message>
    <message>
        <source>What was told</source>
        <translation>Не хабарланды</translation>
    </message>
</context>
<context>
    <name>ReferralPage</name>
    <message>
        <source>New referral</source>
        <translation>Жаңа өтініш</translation>
    </message>
    <message>
        <source>Referral {number} is registered</source>
        <translation>{number} өтініші тіркелді</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>Жоба жойылды</translation>
    </message>
</context>
<context>
    <name>Referrals</name>
    <message>
        <source>this very day</source>
        <translation>дәл осы күні</translation>
    </message>
    <message>
        <source>about this day</source>
        <translation>шамамен</translation>
    </message>
    <message>
        <source>in this month</source>
        <translation>осы айда</translation>
    </message>
</context>
<context>
    <name>RefusePanel</name>
    <message>
        <source>choose the reason</source>
        <translation>себебін таңдаңыз</translation>
    </message>
    <message>
        <source>Refuse wholly</source>
        <translation>Толық бас тарту</translation>
    </message>
    <message>
        <source>Nothing leaves but a letter that says what is refused and why. The request stays in the register, and it can be answered again.</source>
        <translation>Неден және неге бас тартылғаны жазылған хаттан басқа ештеңе берілмейді. Сұрау тізілімде қалады, оған кейін қайта жауап беруге болады.</translation>
    </message>
    <message>
        <source>What the letter should add</source>
        <translation>Хатқа тағы не қосу керек</translation>
    </message>
    <message>
        <source>Refuse and write it down</source>
        <translation>Бас тартып, жазып қою</translation>
    </message>
    <message>
        <source>Do not refuse</source>
        <translation>Бас тартпау</translation>
    </message>
    <message>
        <source>Choose a reason for each.</source>
        <translation>Әрқайсысының себебін таңдаңыз.</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>Number</source>
        <translation>Нөмір</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Түскен уақыты</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>Кімнен</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>Не туралы</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Оқушы</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Жағдай</translation>
    </message>
    <message>
        <source>not written yet</source>
        <translation>әлі жазылмаған</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>жойылған</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Register of referrals</source>
        <translation>Өтініштер тізілімі</translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>%n өтініш</numerusform>
            <numerusform>%n өтініш</numerusform>
        </translation>
    </message>
    <message>
        <source>The referral is cancelled</source>
        <translation>Өтініш жойылды</translation>
    </message>
    <message>
        <source>Save the slip</source>
        <translation>Талонды сақтау</translation>
    </message>
    <message>
        <source>The slip is saved</source>
        <translation>Талон сақталды</translation>
    </message>
    <message>
        <source>Number, student, case</source>
        <translation>Нөмірі, оқушы, жағдай</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>Талонды басып шығару</translation>
    </message>
    <message>
        <source>Cancel the referral</source>
        <translation>Өтінішті жою</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>Жаңа өтініш</translation>
    </message>
    <message>
        <source>No referrals yet</source>
        <translation>Әзірге өтініш жоқ</translation>
    </message>
    <message>
        <source>Each one gets a number and a line here when it is registered.</source>
        <translation>Тіркелген әр өтінішке нөмір беріліп, осында бір жол қосылады.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ештеңе табылмады</translation>
    </message>
    <message>
        <source>No number, student or case fits what is typed.</source>
        <translation>Жазылғанға сай нөмір, оқушы не жағдай жоқ.</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>Counted: {unit}.</source>
        <translation>Саналған: {unit}.</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>мерзімінде</translation>
    </message>
    <message>
        <source>late, reason given</source>
        <translation>кешікті, себебі жазылған</translation>
    </message>
    <message>
        <source>late, no reason given</source>
        <translation>кешікті, себебі жазылмаған</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>мерзімі өткен жоқ</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Диаграмма</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Кесте</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Көшіру</translation>
    </message>
</context>
<context>
    <name>ReportTab</name>
    <message>
        <source>Report</source>
        <translation>Есеп</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Кішірейту</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Үлкейту</translation>
    </message>
    <message>
        <source>There is no report in this package. Read the contents instead.</source>
        <translation>Бұл пакетте есеп жоқ. Оның орнына мазмұнын оқыңыз.</translation>
    </message>
    <message>
        <source>This report cannot be shown here. Save the file and open it in another program.</source>
        <translation>Бұл есепті осында көрсету мүмкін емес. Файлды сақтап, басқа бағдарламада ашыңыз.</translation>
    </message>
    <message>
        <source>Pages show names as they are on paper: hiding names does not change them.</source>
        <translation>Беттерде аттар қағаздағыдай көрінеді: аттарды жасыру оларды өзгертпейді.</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>{page}-бет, барлығы {count}</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>{part} of {whole}</source>
        <translation>{whole} ішінен {part}</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>жасырылған</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} сағ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Саны</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Үлесі</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Есептер</translation>
    </message>
    <message>
        <source>up to {day}</source>
        <translation>{day} дейін</translation>
    </message>
    <message>
        <source>as of {moment}</source>
        <translation>{moment} бойынша</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Жалпы көрініс</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Өтініштер</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Оқиғалар</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Жағдайлар</translation>
    </message>
    <message>
        <source>Bullying and terms</source>
        <translation>Жәбірлеу және мерзімдер</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>Профилактика</translation>
    </message>
    <message>
        <source>Nothing to count in these days</source>
        <translation>Бұл күндерде санайтын ештеңе жоқ</translation>
    </message>
    <message>
        <source>Referrals, cases and events stand here as soon as one is written down.</source>
        <translation>Өтініш, жағдай не іс-шара жазылған бойда осында көрінеді.</translation>
    </message>
    <message>
        <source>Whole days up to {day}.</source>
        <translation>Аяқталған күндер, {day} қоса.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) hidden, so that no child can be found.</source>
        <translation>
            <numerusform>Баланы тануға болмауы үшін %n сан жасырылған.</numerusform>
            <numerusform>Баланы тануға болмауы үшін %n сан жасырылған.</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers of these days left before and are given again as they were.</source>
        <translation>Бұл күндердің сандары бұрын берілген, қайтадан сол күйінде беріледі.</translation>
    </message>
    <message>
        <source>Save the numbers</source>
        <translation>Сандарды сақтау</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Кесте</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Не саналған</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Бойынша</translation>
    </message>
    <message>
        <source>and by</source>
        <translation>және</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Саны</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Үлесі</translation>
    </message>
    <message>
        <source>The numbers are saved</source>
        <translation>Сандар сақталды</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>This is no day. Write it like 24.11.2026.</source>
        <translation>Мұндай күн жоқ. Былай жазыңыз: 24.11.2026.</translation>
    </message>
    <message>
        <source>Choose which office writes.</source>
        <translation>Қай орган жазғанын таңдаңыз.</translation>
    </message>
    <message>
        <source>Choose what the letter is about.</source>
        <translation>Хат не туралы екенін таңдаңыз.</translation>
    </message>
    <message>
        <source>Which office writes</source>
        <translation>Қай орган жазады</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>Орган атауы</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Қол қойған</translation>
    </message>
    <message>
        <source>Their number</source>
        <translation>Олардың нөмірі</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>Хат күні</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Келіп түсті</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Қалай келді</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Не туралы</translation>
    </message>
    <message>
        <source>Children the letter names</source>
        <translation>Хатта аталған балалар</translation>
    </message>
    <message>
        <source>Surname and given name</source>
        <translation>Тегі мен аты</translation>
    </message>
    <message>
        <source>What it asks for</source>
        <translation>Не сұрайды</translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>Басқа сөзбен</translation>
    </message>
    <message>
        <source>What the letter asks that none of these says.</source>
        <translation>Хатта сұралған, бірақ жоғарыда жоқ нәрсе.</translation>
    </message>
    <message>
        <source>Legal ground, as the letter gives it</source>
        <translation>Хатта көрсетілген құқықтық негіз</translation>
    </message>
    <message>
        <source>Kept as typed. The program does not verify it.</source>
        <translation>Терілген күйінде сақталады. Бағдарлама оны тексермейді.</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>Хат</translation>
    </message>
    <message>
        <source>A scan or the file itself; it is kept encrypted with the request.</source>
        <translation>Скан не файлдың өзі; сұраумен бірге шифрланып сақталады.</translation>
    </message>
    <message>
        <source>Appointed by the President; may ask for information and documents. The law names no term.</source>
        <translation>Президент тағайындайды; мәлімет пен құжат сұрай алады. Заңда жауап мерзімі көрсетілмеген.</translation>
    </message>
    <message>
        <source>Unpaid representative in a region. Give de-identified by default: no law settles access to names.</source>
        <translation>Өңірдегі өкіл, қоғамдық негізде. Әдетте иесіздендірілген мәлімет беріңіз: есімдерге қолжетімділікті заң реттемеген.</translation>
    </message>
    <message>
        <source>Education or children&apos;s rights department of the akimat: not the Commissioner, with duties of its own.</source>
        <translation>Әкімдіктің білім не балалар құқығы басқармасы: уәкіл емес, өз міндеттері бар.</translation>
    </message>
    <message>
        <source>Court, prosecutor, police, commission on minors: the letter names its article.</source>
        <translation>Сот, прокурор, полиция, КІК: хатта өз бабын көрсетеді.</translation>
    </message>
</context>
<context>
    <name>RequestFormPage</name>
    <message>
        <source>Put the request right</source>
        <translation>Сұрауды түзету</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Жаңа сұрау</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Түзету</translation>
    </message>
    <message>
        <source>The request is registered</source>
        <translation>Сұрау тіркелді</translation>
    </message>
    <message>
        <source>The letter was not taken in. {why}</source>
        <translation>Хат файлы қабылданбады. {why}</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>Жоба тасталды</translation>
    </message>
</context>
<context>
    <name>RequestHeader</name>
    <message>
        <source>More about this request</source>
        <translation>Бұл сұрау туралы тағы</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Қайта жауап беру</translation>
    </message>
    <message>
        <source>Go on with the answer</source>
        <translation>Жауапты жалғастыру</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Жауап беру</translation>
    </message>
    <message>
        <source>their {number}</source>
        <translation>олардың № {number}</translation>
    </message>
    <message>
        <source>letter of {day}</source>
        <translation>{day} күнгі хат</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>{day} келді</translation>
    </message>
</context>
<context>
    <name>RequestPage</name>
    <message>
        <source>Request {number}</source>
        <translation>Сұрау {number}</translation>
    </message>
    <message>
        <source>The letter names none.</source>
        <translation>Хатта көрсетілмеген.</translation>
    </message>
    <message>
        <source>guarded: {items}</source>
        <translation>қорғалатыны: {items}</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Не сұралған</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>Не туралы</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Кезең</translation>
    </message>
    <message>
        <source>What it asks for</source>
        <translation>Не сұрайды</translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>Басқа сөзбен</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>Құқықтық негіз</translation>
    </message>
    <message>
        <source>as typed, not verified by the program</source>
        <translation>терілген күйінде, бағдарлама тексермеген</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Қол қойған</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Қалай келді</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Тіркелді</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Түзету</translation>
    </message>
    <message>
        <source>Refuse wholly</source>
        <translation>Толық бас тарту</translation>
    </message>
    <message>
        <source>Cancel the request</source>
        <translation>Сұраудың күшін жою</translation>
    </message>
    <message>
        <source>The refusal is written down</source>
        <translation>Бас тарту жазылды</translation>
    </message>
    <message>
        <source>The request is cancelled</source>
        <translation>Сұраудың күші жойылды</translation>
    </message>
    <message>
        <source>The number and the line stay in the register, with the reason.</source>
        <translation>Нөмір мен жол себебімен бірге тізілімде қалады.</translation>
    </message>
    <message>
        <source>Why is this request cancelled?</source>
        <translation>Бұл сұраудың күші неге жойылады?</translation>
    </message>
    <message>
        <source>Keep the request</source>
        <translation>Сұрауды қалдыру</translation>
    </message>
    <message>
        <source>Why is this file removed?</source>
        <translation>Бұл файл неге алынып тасталады?</translation>
    </message>
    <message>
        <source>Its line stays with the reason; what was in it is deleted.</source>
        <translation>Жолы себебімен қалады; ішіндегісі жойылады.</translation>
    </message>
    <message>
        <source>Remove the file</source>
        <translation>Файлды алып тастау</translation>
    </message>
    <message>
        <source>Keep the file</source>
        <translation>Файлды қалдыру</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>from {day}</source>
        <translation>{day} бастап</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} дейін</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Нөмір</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Келіп түсті</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>Кімнен</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>Не туралы</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Жауап мерзімі</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Күйі</translation>
    </message>
    <message>
        <source>their {number}</source>
        <translation>олардың № {number}</translation>
    </message>
    <message>
        <source>not handed over yet</source>
        <translation>әлі табысталған жоқ</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Мөрленді</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кімге</translation>
    </message>
    <message>
        <source>What left</source>
        <translation>Не берілді</translation>
    </message>
    <message>
        <source>Key of</source>
        <translation>Кімнің кілті</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Табысталды</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Алғанын растау</translation>
    </message>
    <message>
        <source>the file may be missing</source>
        <translation>файл болмауы мүмкін</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>қайтарылды</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>әлі жоқ</translation>
    </message>
    <message>
        <source>no day in the letter</source>
        <translation>хатта күні жоқ</translation>
    </message>
    <message>
        <source>today</source>
        <translation>бүгін</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day} дейін</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>күші жойылды</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>Сұраулар</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Барлық жылдар</translation>
    </message>
    <message>
        <source>No letter waits for an answer</source>
        <translation>Жауап күтіп тұрған хат жоқ</translation>
    </message>
    <message>
        <source>Nothing is due this week</source>
        <translation>Осы аптада мерзімі бітетін жауап жоқ</translation>
    </message>
    <message>
        <source>Nothing is answered yet</source>
        <translation>Әзірге жауап берілген жоқ</translation>
    </message>
    <message>
        <source>The others stand under “All”.</source>
        <translation>Қалғандары «Барлығы» дегенде.</translation>
    </message>
    <message numerus="yes">
        <source>%n disclosure(s)</source>
        <translation>
            <numerusform>%n рет берілді</numerusform>
            <numerusform>%n рет берілді</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n сұрау</numerusform>
            <numerusform>%n сұрау</numerusform>
        </translation>
    </message>
    <message>
        <source>register of disclosures.pdf</source>
        <translation>мәліметтер беру тізілімі.pdf</translation>
    </message>
    <message>
        <source>The register is saved</source>
        <translation>Тізілім сақталды</translation>
    </message>
    <message>
        <source>Number, office, child</source>
        <translation>Нөмірі, орган, бала</translation>
    </message>
    <message>
        <source>Open requests</source>
        <translation>Ашық сұраулар</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>Осы аптада</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Жауап берілген</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Барлығы</translation>
    </message>
    <message>
        <source>Register of disclosures</source>
        <translation>Мәліметтер беру тізілімі</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF етіп сақтау</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Жаңа сұрау</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>Әзірге сұрау жоқ</translation>
    </message>
    <message>
        <source>When an office writes, register its letter first: who, what, by which day. The answer is prepared from it, and what left the school stays written down for good.</source>
        <translation>Орган хат жазғанда, алдымен оны тіркеңіз: кім, не сұрайды, қай күнге дейін. Жауап содан дайындалады, ал мектептен не берілгені біржола жазылып қалады.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ештеңе табылмады</translation>
    </message>
    <message>
        <source>No request fits what is typed and chosen. Try “All”, or fewer letters.</source>
        <translation>Терілген мен таңдалғанға сай сұрау жоқ. «Барлығы» дегенді не азырақ әріп байқап көріңіз.</translation>
    </message>
    <message>
        <source>Nothing has left the school</source>
        <translation>Мектептен ештеңе берілген жоқ</translation>
    </message>
    <message>
        <source>Each sealed package gets a line here: to whom, on what ground, what exactly, and when it arrived.</source>
        <translation>Әр мөрленген пакеттің осында жолы болады: кімге, қандай негізде, нақты не және қашан жетті.</translation>
    </message>
</context>
<context>
    <name>RestoreScreen</name>
    <message>
        <source>Backup</source>
        <translation>Резервтік көшірме</translation>
    </message>
    <message>
        <source>Passphrase or code</source>
        <translation>Құпия сөз немесе код</translation>
    </message>
    <message>
        <source>Check and restore</source>
        <translation>Қалпына келтіру</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Қалпына келтіру</translation>
    </message>
    <message>
        <source>Opening the backup…</source>
        <translation>Көшірме ашылып жатыр…</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was restored.</source>
        <translation>Тоқтатылды. Ештеңе қалпына келтірілмеді.</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message numerus="yes">
        <source>%n student(s) added</source>
        <translation>
            <numerusform>%n оқушы қосылды</numerusform>
            <numerusform>%n оқушы қосылды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) changed</source>
        <translation>
            <numerusform>%n оқушының жазбасы өзгерді</numerusform>
            <numerusform>%n оқушының жазбасы өзгерді</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not accepted</source>
        <translation>
            <numerusform>%n жол қабылданбады</numerusform>
            <numerusform>%n жол қабылданбады</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is written</source>
        <translation>Тізім жазылды</translation>
    </message>
    <message>
        <source>Show the students</source>
        <translation>Оқушыларды көрсету</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Импортты болдырмау</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Басқа файл</translation>
    </message>
</context>
<context>
    <name>ReturnBar</name>
    <message>
        <source>There is no such day. Write it like this: 24.03.2026</source>
        <translation>Мұндай күн жоқ. Былай жазыңыз: 24.03.2026</translation>
    </message>
    <message>
        <source>A grade is a number from 0 to 12.</source>
        <translation>Сынып — 0-ден 12-ге дейінгі сан.</translation>
    </message>
    <message>
        <source>Back at the school, in class</source>
        <translation>Мектепке қайтты, сыныбы</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Жазу</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>сынып</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Параллель</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>әрпі</translation>
    </message>
    <message>
        <source>Letter of the class</source>
        <translation>Сынып әрпі</translation>
    </message>
    <message>
        <source>Language of instruction</source>
        <translation>Оқыту тілі</translation>
    </message>
    <message>
        <source>First day back</source>
        <translation>Алғашқы күні</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Today</source>
        <translation>Бүгін</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Оқушылар</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Жағдайлар</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Сұраулар</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>Профилактика</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Есептер</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Баптаулар</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Тізімді жүктеу</translation>
    </message>
    <message>
        <source>Register of referrals</source>
        <translation>Өтініштер тізілімі</translation>
    </message>
</context>
<context>
    <name>RosterMessages</name>
    <message>
        <source>IIN: 12 digits are needed, the file has {n}</source>
        <translation>ЖСН: 12 цифр керек, файлда {n}</translation>
    </message>
    <message>
        <source>IIN: there is something besides digits</source>
        <translation>ЖСН: цифрдан басқа таңба бар</translation>
    </message>
    <message>
        <source>IIN: the spreadsheet shortened the number. Make the column text and type it again</source>
        <translation>ЖСН: кесте нөмірді қысқартып жіберген. Бағанды мәтін форматына ауыстырып, қайта теріңіз</translation>
    </message>
    <message>
        <source>IIN: a digit is wrong</source>
        <translation>ЖСН: цифрда қате бар</translation>
    </message>
    <message>
        <source>This is the BIN of an organisation, not an IIN</source>
        <translation>Бұл — ұйымның БСН-і, ЖСН емес</translation>
    </message>
    <message>
        <source>The same IIN as in line {n}</source>
        <translation>{n}-жолдағы ЖСН қайталанып тұр</translation>
    </message>
    <message>
        <source>The same student as in line {n}. If these are two children, write their IINs</source>
        <translation>{n}-жолдағы оқушы қайталанып тұр. Бұл екі бала болса, ЖСН-ін жазыңыз</translation>
    </message>
    <message>
        <source>There is no such date</source>
        <translation>Мұндай күн жоқ</translation>
    </message>
    <message>
        <source>The date cannot be read. Write it like this: 24.03.2015</source>
        <translation>Күні оқылмады. Былай жазыңыз: 24.03.2015</translation>
    </message>
    <message>
        <source>A student cannot be born on this day</source>
        <translation>Оқушы бұл күні туған болуы мүмкін емес</translation>
    </message>
    <message>
        <source>There is no surname and no given name</source>
        <translation>Тегі де, аты да жазылмаған</translation>
    </message>
    <message>
        <source>The name holds signs that are no letters, perhaps invisible ones. Type it again</source>
        <translation>Атында әріптен басқа, мүмкін көрінбейтін таңбалар бар. Қайта теріңіз</translation>
    </message>
    <message>
        <source>A formula stands where the name should be</source>
        <translation>Атының орнында формула тұр</translation>
    </message>
    <message>
        <source>The name is longer than {n} letters</source>
        <translation>Аты {n} әріптен ұзын</translation>
    </message>
    <message>
        <source>Too many fields in the line: {n}</source>
        <translation>Жолда артық өріс бар, барлығы: {n}</translation>
    </message>
    <message>
        <source>Too few fields in the line: {n}</source>
        <translation>Жолда өріс жетіспейді, барлығы: {n}</translation>
    </message>
    <message>
        <source>There is no such class: grades go from 0 to 12</source>
        <translation>Мұндай сынып жоқ: сыныптар 0-ден 12-ге дейін</translation>
    </message>
    <message>
        <source>Several students could be meant. Write the IIN or the date of birth</source>
        <translation>Бірнеше оқушыға сәйкес келеді. ЖСН-ін немесе туған күнін жазыңыз</translation>
    </message>
    <message>
        <source>Line {n} is already about this student</source>
        <translation>Бұл оқушы {n}-жолда жазылған</translation>
    </message>
    <message>
        <source>In Pana this IIN belongs to a student with another name. Check the number</source>
        <translation>Pana-да бұл ЖСН басқа есімді оқушыда тұр. Нөмірді тексеріңіз</translation>
    </message>
    <message>
        <source>IIN: the first 0 was lost and has been put back</source>
        <translation>ЖСН: бірінші 0 түсіп қалған, қайта қойылды</translation>
    </message>
    <message>
        <source>The date of birth differs from the IIN</source>
        <translation>Туған күні ЖСН-мен сәйкес емес</translation>
    </message>
    <message>
        <source>The sex differs from the IIN</source>
        <translation>Жынысы ЖСН-мен сәйкес емес</translation>
    </message>
    <message>
        <source>The sex was not understood and is left empty</source>
        <translation>Жынысы түсініксіз, бос қалдырылды</translation>
    </message>
    <message>
        <source>The class was not understood and is left empty</source>
        <translation>Сыныбы түсініксіз, бос қалдырылды</translation>
    </message>
    <message>
        <source>The language was not understood and is left empty</source>
        <translation>Тілі түсініксіз, бос қалдырылды</translation>
    </message>
    <message>
        <source>The representative&apos;s name was not understood and is left empty</source>
        <translation>Өкілінің аты-жөні түсініксіз, бос қалдырылды</translation>
    </message>
    <message>
        <source>The phone was not understood and is left empty</source>
        <translation>Телефоны түсініксіз, бос қалдырылды</translation>
    </message>
    <message>
        <source>Kazakh letters were lost when the file was saved: there is ? instead</source>
        <translation>Файл сақталғанда қазақ әріптері жоғалған: орнында ? тұр</translation>
    </message>
    <message>
        <source>Latin and Cyrillic letters are mixed in one word</source>
        <translation>Бір сөзде латын және кирилл әріптері араласқан</translation>
    </message>
    <message>
        <source>Not a student&apos;s line: passed over</source>
        <translation>Оқушы жолы емес, өткізіп жіберілді</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ЖСН</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Тегі</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Аты</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Әкесінің аты</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Аты-жөні</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Туған күні</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Жынысы</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Параллель</translation>
    </message>
    <message>
        <source>Class letter</source>
        <translation>Сынып литері</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Сыныбы</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Өкілі</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>do not load</source>
        <translation>жүктемеу</translation>
    </message>
</context>
<context>
    <name>SchoolForm</name>
    <message>
        <source>Name in Kazakh</source>
        <translation>Қазақша атауы</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Орысша атауы</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Өңір</translation>
    </message>
    <message>
        <source>BIN</source>
        <translation>БСН</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Ұйым түрі</translation>
    </message>
    <message>
        <source>Working week</source>
        <translation>Жұмыс аптасы</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Мекенжайы</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Кабинет</translation>
    </message>
    <message>
        <source>Your surname</source>
        <translation>Сіздің тегіңіз</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Аты</translation>
    </message>
    <message>
        <source>Patronymic, if any</source>
        <translation>Әкесінің аты, бар болса</translation>
    </message>
    <message>
        <source>12 digits, may stay empty</source>
        <translation>12 цифр, бос қалуы мүмкін</translation>
    </message>
    <message>
        <source>Terms in working days follow it</source>
        <translation>Жұмыс күнімен саналатын мерзімдер соған байланысты</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Таңдаңыз</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Мектеп</translation>
    </message>
    <message>
        <source>College</source>
        <translation>Колледж</translation>
    </message>
    <message>
        <source>5 days</source>
        <translation>5 күн</translation>
    </message>
    <message>
        <source>6 days</source>
        <translation>6 күн</translation>
    </message>
</context>
<context>
    <name>SchoolSection</name>
    <message numerus="yes">
        <source>Saved. %n running term(s) moved.</source>
        <translation>
            <numerusform>Сақталды. %n ағымдағы мерзім жылжыды.</numerusform>
            <numerusform>Сақталды. %n ағымдағы мерзім жылжыды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сақталды.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Әлі сақталмады</translation>
    </message>
    <message>
        <source>School and me</source>
        <translation>Мектеп және мен</translation>
    </message>
    <message>
        <source>These words stand on registers, letters and prints.</source>
        <translation>Бұл сөздер журналдарда, хаттарда және басып шығарылған қағаздарда тұрады.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
</context>
<context>
    <name>SchoolStep</name>
    <message>
        <source>Next: the passphrase that opens the file</source>
        <translation>Әрі қарай: файлды ашатын құпия сөз</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Мектеп</translation>
    </message>
    <message>
        <source>These words stand on registers and letters. All of it can be changed later.</source>
        <translation>Бұл сөздер журналдар мен хаттарда тұрады. Бәрін кейін өзгертуге болады.</translation>
    </message>
</context>
<context>
    <name>SealStep</name>
    <message>
        <source>Seal</source>
        <translation>Мөрлеу</translation>
    </message>
    <message>
        <source>Choose a place and seal</source>
        <translation>Орнын таңдап, мөрлеу</translation>
    </message>
    <message>
        <source>It can be stopped until it is whole. What is written into the register stays.</source>
        <translation>Дайын болғанша тоқтатуға болады. Тізілімге жазылғаны қалады.</translation>
    </message>
    <message>
        <source>Looking whether everything is ready. One moment.</source>
        <translation>Бәрі дайын ба, тексеріп жатырмыз. Бір сәт.</translation>
    </message>
    <message>
        <source>the recipient</source>
        <translation>алушы</translation>
    </message>
    <message>
        <source>The package is made once more from the file, signed with this school&apos;s key, sealed so that only {whom} (and you) can open it, and written into the register of disclosures for good. It is not sent: you hand the file over.</source>
        <translation>Пакет файлдан тағы бір рет жасалып, осы мектептің кілтімен қол қойылады, тек мына алушы (және Сіз) аша алатындай мөрленеді: {whom}, сосын тізілімге біржола жазылады. Ол жіберілмейді: файлды өзіңіз табыстайсыз.</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>Әлі дайын емес</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Сонда өту</translation>
    </message>
    <message>
        <source>Stopped. Nothing was sealed, nothing is left on the disk.</source>
        <translation>Тоқтатылды. Ештеңе мөрленген жоқ, дискіде ештеңе қалған жоқ.</translation>
    </message>
    <message>
        <source>The list of contents is saved. It must stay exactly as it is.</source>
        <translation>Тізімдеме сақталды. Ол дәл осы күйінде қалуы керек.</translation>
    </message>
</context>
<context>
    <name>SealedView</name>
    <message>
        <source>Write down how it was handed over</source>
        <translation>Қалай табысталғанын жазу</translation>
    </message>
    <message>
        <source>Sealed and written into the register as {number}. Nothing of it is on this disk unsealed.</source>
        <translation>Мөрленді және тізілімге {number} болып жазылды. Дискіде оның мөрленбеген ештеңесі жоқ.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Its line in the register</source>
        <translation>Тізілімдегі жолы</translation>
    </message>
    <message>
        <source>Read these words to the office before it opens the file</source>
        <translation>Орган файлды ашпай тұрып, осы сөздерді оқып беріңіз</translation>
    </message>
    <message>
        <source>If the office&apos;s own words differ, the file is not for its key: do not send it.</source>
        <translation>Органның өз сөздері басқаша болса, файл оның кілтіне арналмаған: жібермеңіз.</translation>
    </message>
    <message>
        <source>Written down: it is handed over</source>
        <translation>Жазылды: табысталды</translation>
    </message>
</context>
<context>
    <name>Sealing</name>
    <message>
        <source>Setting the report in two languages</source>
        <translation>Есеп екі тілде теріліп жатыр</translation>
    </message>
    <message>
        <source>Signing and sealing</source>
        <translation>Қол қойылып, мөрленіп жатыр</translation>
    </message>
    <message>
        <source>Writing the line of the register</source>
        <translation>Тізілімге жазылып жатыр</translation>
    </message>
    <message>
        <source>Putting the file in its place</source>
        <translation>Файл орнына қойылып жатыр</translation>
    </message>
    <message>
        <source>Comparing with the register</source>
        <translation>Тізіліммен салыстырылып жатыр</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Орындалып жатыр</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Тазарту</translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Show what is typed (Alt+F8)</source>
        <translation>Терілгенді көрсету (Alt+F8)</translation>
    </message>
</context>
<context>
    <name>SecuritySection</name>
    <message>
        <source>The file was opened with the recovery code. Set a new passphrase now, and then make a new code: the old sheet has been used.</source>
        <translation>Файл қалпына келтіру кодымен ашылды. Енді жаңа құпия сөз қойыңыз, содан кейін жаңа код жасаңыз: ескі парақ пайдаланылды.</translation>
    </message>
    <message>
        <source>Changing the passphrase…</source>
        <translation>Құпия сөз ауыстырылып жатыр…</translation>
    </message>
    <message>
        <source>Changed. From now on only the new passphrase opens the file; older backups open with the old one.</source>
        <translation>Ауыстырылды. Енді файлды тек жаңа құпия сөз ашады; бұрынғы көшірмелер ескісімен ашылады.</translation>
    </message>
    <message>
        <source>Putting the new code in…</source>
        <translation>Жаңа код енгізіліп жатыр…</translation>
    </message>
    <message>
        <source>From now on only the new recovery code counts. Destroy the old sheet.</source>
        <translation>Енді тек жаңа қалпына келтіру коды жарамды. Ескі парақты жойыңыз.</translation>
    </message>
    <message>
        <source>Passphrase and recovery code</source>
        <translation>Құпия сөз және қалпына келтіру коды</translation>
    </message>
    <message>
        <source>Nobody else knows them, and nobody can look them up.</source>
        <translation>Оларды басқа ешкім білмейді және ешқайдан қарап ала алмайды.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>People and roles</source>
        <translation>Адамдар мен рөлдер</translation>
    </message>
    <message>
        <source>{who}, do not contact</source>
        <translation>{who}, хабарласпау</translation>
    </message>
    <message>
        <source>Next contacts</source>
        <translation>Жақын байланыстар</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Байланыс қосу</translation>
    </message>
    <message>
        <source>Nothing is planned.</source>
        <translation>Ештеңе жоспарланбаған.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>тағы %n</numerusform>
            <numerusform>тағы %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Оқиғалар</translation>
    </message>
    <message>
        <source>Write down a further incident</source>
        <translation>Тағы бір оқиғаны жазу</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Әзірге жоқ.</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Өтініштер</translation>
    </message>
</context>
<context>
    <name>Signature</name>
    <message>
        <source>signed {when}</source>
        <translation>қол қойылды {when}</translation>
    </message>
</context>
<context>
    <name>SignerCard</name>
    <message>
        <source>Who signed</source>
        <translation>Кім қол қойған</translation>
    </message>
    <message>
        <source>Certificate valid {first} to {last}</source>
        <translation>Сертификат {first}–{last} аралығында жарамды</translation>
    </message>
    <message>
        <source>Known: its words were confirmed on {day}.</source>
        <translation>Таныс: сөздері {day} расталған.</translation>
    </message>
    <message>
        <source>Another certificate than so far. Ask the school before you use this package.</source>
        <translation>Бұрынғыдан басқа сертификат. Пакетті қолданбас бұрын мектептен сұраңыз.</translation>
    </message>
    <message>
        <source>The list of schools you know cannot be read. Compare the words again.</source>
        <translation>Өзіңіз білетін мектептер тізімі оқылмайды. Сөздерді қайта салыстырыңыз.</translation>
    </message>
    <message>
        <source>New: nothing from this school was confirmed yet.</source>
        <translation>Жаңа: бұл мектептен әлі ештеңе расталмаған.</translation>
    </message>
    <message>
        <source>Call the school by a number you know. It reads out the same eight words.</source>
        <translation>Мектепке өзіңіз білетін нөмірмен қоңырау шалыңыз. Ол дәл осы сегіз сөзді оқиды.</translation>
    </message>
    <message>
        <source>The school confirmed these words</source>
        <translation>Мектеп бұл сөздерді растады</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Checking the file</source>
        <translation>Файл тексеріліп жатыр</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Көшіріліп жатыр</translation>
    </message>
    <message>
        <source>Comparing the copy</source>
        <translation>Көшірме салыстырылып жатыр</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Жазылып жатыр</translation>
    </message>
</context>
<context>
    <name>StartsCard</name>
    <message>
        <source>What starts after registration</source>
        <translation>Тіркелген соң не басталады</translation>
    </message>
    <message>
        <source>No term of the law starts with what is chosen so far.</source>
        <translation>Таңдалғаннан заң бойынша ешбір мерзім басталмайды.</translation>
    </message>
    <message>
        <source>by registering</source>
        <translation>тіркеумен</translation>
    </message>
    <message>
        <source>today, in writing</source>
        <translation>бүгін, жазбаша</translation>
    </message>
    <message>
        <source>today</source>
        <translation>бүгін</translation>
    </message>
    <message>
        <source>by {day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day}</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Done</source>
        <translation>Жасалды</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Қажет емес</translation>
    </message>
    <message>
        <source>Space: done. Shift+Space: not needed.</source>
        <translation>Бос орын пернесі: орындалды. Shift+бос орын: қажет емес.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Аяқтау</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Қадамдар</translation>
    </message>
    <message>
        <source>not needed, {time}</source>
        <translation>қажет емес, {time}</translation>
    </message>
</context>
<context>
    <name>StudentField</name>
    <message>
        <source>Student</source>
        <translation>Оқушы</translation>
    </message>
    <message>
        <source>Surname and given name</source>
        <translation>Тегі мен аты</translation>
    </message>
    <message>
        <source>Whom it is about. Somebody not yet known can be described in words.</source>
        <translation>Кім туралы. Әлі белгісіз болса, сөзбен сипаттауға болады.</translation>
    </message>
    <message>
        <source>A child who is not known yet</source>
        <translation>Әлі белгісіз бала</translation>
    </message>
    <message>
        <source>Not yet known: what is known instead of the name (class, looks, who saw)</source>
        <translation>Әлі белгісіз: атының орнына не белгілі (сыныбы, түр-тұрпаты, кім көрді)</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Басқасын таңдау</translation>
    </message>
    <message>
        <source>Choose from the list</source>
        <translation>Тізімнен таңдау</translation>
    </message>
    <message>
        <source>There is an open case</source>
        <translation>Ашық жағдай бар</translation>
    </message>
    <message>
        <source>Join case {number}</source>
        <translation>{number} жағдайына қосу</translation>
    </message>
    <message>
        <source>Open another</source>
        <translation>Басқасын ашу</translation>
    </message>
</context>
<context>
    <name>StudentFilters</name>
    <message>
        <source>Class</source>
        <translation>Сыныбы</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Барлық сынып</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Деңгей</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Барлық деңгей</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Барлық тіл</translation>
    </message>
    <message>
        <source>Surname, class or IIN</source>
        <translation>Тегі, сынып немесе ЖСН</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Бәрі</translation>
    </message>
    <message>
        <source>With an open case</source>
        <translation>Ашық жағдайы бар</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Кеткендер</translation>
    </message>
</context>
<context>
    <name>StudentForm</name>
    <message>
        <source>New student</source>
        <translation>Жаңа оқушы</translation>
    </message>
    <message>
        <source>Correct a student</source>
        <translation>Оқушы деректерін түзету</translation>
    </message>
    <message>
        <source>A grade is a number from 0 to 12.</source>
        <translation>Сынып — 0-ден 12-ге дейінгі сан.</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>Мұндай күн жоқ.</translation>
    </message>
    <message>
        <source>The student was added</source>
        <translation>Оқушы қосылды</translation>
    </message>
    <message>
        <source>The record was corrected</source>
        <translation>Деректер түзетілді</translation>
    </message>
    <message>
        <source>The earlier class stays in the history</source>
        <translation>Бұрынғы сынып тарихта қалады</translation>
    </message>
    <message>
        <source>The class is corrected. Moved? Write the day of the move</source>
        <translation>Сынып түзетіледі. Ауысқан болса, ауысқан күнін жазыңыз</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Параллель</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Әрпі</translation>
    </message>
    <message>
        <source>Language of instruction</source>
        <translation>Оқыту тілі</translation>
    </message>
    <message>
        <source>In this class since</source>
        <translation>Осы сыныпта (қай күннен)</translation>
    </message>
    <message>
        <source>Social categories</source>
        <translation>Әлеуметтік санаттар</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Add the student</source>
        <translation>Оқушыны қосу</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
    <message>
        <source>A name is enough; the rest can follow.</source>
        <translation>Аты-жөні жеткілікті, қалғанын кейін толықтыруға болады.</translation>
    </message>
    <message>
        <source>Notes that mention the student will show the new name.</source>
        <translation>Оқушы аталған жазбаларда жаңа аты-жөн тұрады.</translation>
    </message>
</context>
<context>
    <name>StudentPage</name>
    <message>
        <source>Student</source>
        <translation>Оқушы</translation>
    </message>
    <message>
        <source>Marked: no longer at the school</source>
        <translation>Белгіленді: енді мектепте емес</translation>
    </message>
    <message>
        <source>Back at the school</source>
        <translation>Мектепке қайтты</translation>
    </message>
    <message>
        <source>Written down: no longer a representative</source>
        <translation>Жазылды: енді өкіл емес</translation>
    </message>
    <message>
        <source>Categories saved</source>
        <translation>Санаттар сақталды</translation>
    </message>
    <message>
        <source>The student was removed</source>
        <translation>Оқушы жойылды</translation>
    </message>
    <message>
        <source>The record will be removed with the class it is in. Nothing else is written down about it.</source>
        <translation>Карточка сынып туралы жазбамен бірге жойылады. Ол туралы басқа ештеңе жазылмаған.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Жою</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Қалдыру</translation>
    </message>
</context>
<context>
    <name>Students</name>
    <message>
        <source>Kaz</source>
        <translation>Қаз</translation>
    </message>
    <message>
        <source>Rus</source>
        <translation>Орыс</translation>
    </message>
    <message>
        <source>Uzb</source>
        <translation>Өзб</translation>
    </message>
    <message>
        <source>Uyg</source>
        <translation>Ұйғ</translation>
    </message>
    <message>
        <source>Taj</source>
        <translation>Тәж</translation>
    </message>
    <message>
        <source>Eng</source>
        <translation>Ағыл</translation>
    </message>
    <message>
        <source>The same name</source>
        <translation>Аты-жөні бірдей</translation>
    </message>
    <message>
        <source>The same name and birth date</source>
        <translation>Аты-жөні мен туған күні бірдей</translation>
    </message>
    <message>
        <source>One birth date, names differ by one letter</source>
        <translation>Туған күні бір, аты-жөндерінде бір әріп айырмасы бар</translation>
    </message>
    <message>
        <source>The check digit is right</source>
        <translation>Бақылау цифры дұрыс</translation>
    </message>
    <message>
        <source>A training number: no such date of birth exists</source>
        <translation>Сынама нөмір: мұндай туған күн болмайды</translation>
    </message>
    <message>
        <source>Twelve digits are needed, {n} are typed</source>
        <translation>12 цифр керек, {n} терілді</translation>
    </message>
    <message>
        <source>Only digits, please</source>
        <translation>Тек цифрлар</translation>
    </message>
    <message>
        <source>A mistake in a digit: the check digit does not agree</source>
        <translation>Цифрда қате бар: бақылау цифры сәйкес келмейді</translation>
    </message>
    <message>
        <source>This is the number of an organisation (BIN)</source>
        <translation>Бұл — ұйымның БСН-і</translation>
    </message>
    <message>
        <source>The IIN speaks of another birth date. This is allowed.</source>
        <translation>ЖСН бойынша туған күні басқа. Бұған рұқсат етіледі.</translation>
    </message>
    <message>
        <source>The IIN speaks of the other sex. This is allowed.</source>
        <translation>ЖСН бойынша жынысы басқа. Бұған рұқсат етіледі.</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} бастап</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Тегі</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Аты</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Әкесінің аты</translation>
    </message>
    <message>
        <source>If there is one</source>
        <translation>Бар болса</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Жынысы</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Туған күні</translation>
    </message>
    <message>
        <source>IIN</source>
        <translation>ЖСН</translation>
    </message>
    <message>
        <source>May stay empty: a child who has just arrived may have none</source>
        <translation>Бос қалдыруға болады: жаңа келген баланың ЖСН-і болмауы мүмкін</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефондары</translation>
    </message>
    <message>
        <source>Several are parted by commas</source>
        <translation>Бірнешеуі болса, үтірмен бөліңіз</translation>
    </message>
    <message>
        <source>Languages the child speaks</source>
        <translation>Бала қай тілдерде сөйлейді</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>әзірше жоқ</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>белгіленбеген</translation>
    </message>
    <message>
        <source>overdue: {day}</source>
        <translation>мерзімі өткен: {day}</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Оқушы</translation>
    </message>
    <message>
        <source>Training IIN</source>
        <translation>Сынама ЖСН</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Сыныбы</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Жасы</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Тіл</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Деңгей</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Жағдай</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>Соңғы жазба</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>Келесі байланыс</translation>
    </message>
    <message>
        <source>stays in Pana; mark as left if so</source>
        <translation>Pana-да қалады; кетсе, белгілеңіз</translation>
    </message>
    <message>
        <source>stays in Pana, has a case</source>
        <translation>Pana-да қалады, жағдайы бар</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Жол</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кім</translation>
    </message>
    <message>
        <source>Why not accepted</source>
        <translation>Неге қабылданбады</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Не өзгереді</translation>
    </message>
    <message>
        <source>Born, IIN</source>
        <translation>Туған күні, ЖСН</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>Тізімде жоқ</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Назар аударыңыз</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>бос</translation>
    </message>
    <message>
        <source>in the file: {shown}</source>
        <translation>файлда: {shown}</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>аты-жөні жоқ</translation>
    </message>
    <message>
        <source>training number</source>
        <translation>сынама нөмір</translation>
    </message>
    <message>
        <source>is at the school again</source>
        <translation>мектепке қайта келді</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Файл оқылуда</translation>
    </message>
    <message>
        <source>Making a backup first</source>
        <translation>Алдымен резервтік көшірме жасалуда</translation>
    </message>
    <message>
        <source>Writing students: all or nothing</source>
        <translation>Оқушылар жазылуда: түгел не мүлде</translation>
    </message>
</context>
<context>
    <name>StudentsPage</name>
    <message>
        <source>Students</source>
        <translation>Оқушылар</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of records look like one student</source>
        <translation>
            <numerusform>%n жұп жазба бір оқушыға ұқсайды</numerusform>
            <numerusform>%n жұп жазба бір оқушыға ұқсайды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n оқушы</numerusform>
            <numerusform>%n оқушы</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{here} of %n student(s)</source>
        <translation>
            <numerusform>%n оқушыдан {here}</numerusform>
            <numerusform>%n оқушыдан {here}</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Жүктеу</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Қосу</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Тізімді жүктеу</translation>
    </message>
    <message>
        <source>Add a student</source>
        <translation>Оқушы қосу</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Барлығын көрсету</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Салыстыру</translation>
    </message>
    <message>
        <source>No students yet</source>
        <translation>Әзірше оқушылар жоқ</translation>
    </message>
    <message>
        <source>Import the school&apos;s list from Excel or CSV: nothing is written before you have seen what will happen. Or add the first student by hand.</source>
        <translation>Мектеп тізімін Excel немесе CSV файлынан жүктеңіз: не өзгеретінін көргенше ештеңе жазылмайды. Немесе алғашқы оқушыны қолмен қосыңыз.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Ешкім табылмады</translation>
    </message>
    <message>
        <source>No student fits what is typed and chosen above.</source>
        <translation>Жоғарыда терілген мен таңдалғанға ешкім сәйкес келмейді.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ашу</translation>
    </message>
    <message>
        <source>search the list</source>
        <translation>тізімнен іздеу</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Жағдай таспасы</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Бүгін</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Не істеу керек</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Тағы</translation>
    </message>
    <message>
        <source>Nothing is due this week</source>
        <translation>Бұл аптада мерзімі келетін іс жоқ</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Мерзімі өткен</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>Алдағы 7 күн</translation>
    </message>
    <message>
        <source>the next at %1</source>
        <translation>ең жақыны сағат %1</translation>
    </message>
    <message>
        <source>another body answers</source>
        <translation>жауап басқа органнан күтіледі</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Белгілеу</translation>
    </message>
    <message>
        <source>Contacts and terms appear here by themselves once a referral is registered.</source>
        <translation>Өтініш тіркелгеннен кейін байланыстар мен мерзімдер осында өздігінен пайда болады.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Жазу</translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation>Сұрауды ашу</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Жағдайды ашу</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Орындалды деп белгілеу</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Ауыстыру</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Қолданылмайды</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Күшін жою</translation>
    </message>
</context>
<context>
    <name>TodaySide</name>
    <message>
        <source>Not signed</source>
        <translation>Қол қойылмаған</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ашу</translation>
    </message>
    <message>
        <source>No student yet</source>
        <translation>Оқушы әлі көрсетілмеген</translation>
    </message>
    <message>
        <source>Letter of an office</source>
        <translation>Органның хаты</translation>
    </message>
    <message>
        <source>Long unseen</source>
        <translation>Көптен кездеспеген</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервтік көшірме</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Жасау</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Резервтік көшірме әлі жоқ</translation>
    </message>
    <message>
        <source>Keep one on another disk</source>
        <translation>Бірін басқа дискіде сақтаңыз</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>тексерілді</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>тексерілмеді</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Show names</source>
        <translation>Есімдерді көрсету</translation>
    </message>
    <message>
        <source>Find a student or a case</source>
        <translation>Оқушыны немесе жағдайды табу</translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>Understood</source>
        <translation>Түсінікті</translation>
    </message>
</context>
<context>
    <name>TypeChips</name>
    <message numerus="yes">
        <source>More %n</source>
        <translation>
            <numerusform>Тағы %n</numerusform>
            <numerusform>Тағы %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypesPopover</name>
    <message>
        <source>What the case is about</source>
        <translation>Бұл жағдай не туралы</translation>
    </message>
    <message>
        <source>Terms of a new type start now.</source>
        <translation>Жаңа тақырыптың мерзімдері қазір басталады.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сақтау</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Қайтару</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Жабу</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Writing a file of invented children…</source>
        <translation>Ойдан шығарылған балалар файлы жазылып жатыр…</translation>
    </message>
</context>
<context>
    <name>WithheldCard</name>
    <message>
        <source>Not given</source>
        <translation>Берілмейді</translation>
    </message>
    <message>
        <source>Nothing is named as withheld.</source>
        <translation>Берілмейтін ештеңе аталмаған.</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Back</source>
        <translation>Артқа</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Әрі қарай</translation>
    </message>
</context>
<context>
    <name>WritingDesk</name>
    <message>
        <source>Go on writing</source>
        <translation>Жалғастыру</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Жобаны жою</translation>
    </message>
    <message>
        <source>Draft of {when}: {what}. It is not signed.</source>
        <translation>{when} күнгі жоба: {what}. Қол қойылмаған.</translation>
    </message>
    <message>
        <source>Draft of {when}: {what}. It is not written down yet.</source>
        <translation>{when} күнгі жоба: {what}. Әлі жазылмаған.</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>Жоба жойылды</translation>
    </message>
</context>
<context>
    <name>_ChildChip</name>
    <message>
        <source>Take away: {name}</source>
        <translation>Алып тастау: {name}</translation>
    </message>
</context>
<context>
    <name>_FindingRow</name>
    <message>
        <source>Stops the sealing</source>
        <translation>Мөрлеуге кедергі</translation>
    </message>
    <message>
        <source>Look whether it is somebody</source>
        <translation>Біреу емес пе, қараңыз</translation>
    </message>
    <message>
        <source>Open the note</source>
        <translation>Жазбаны ашу</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Жағдайды ашу</translation>
    </message>
    <message>
        <source>Leave the text out</source>
        <translation>Мәтінді алып тастау</translation>
    </message>
    <message>
        <source>Put the request right</source>
        <translation>Сұрауды түзету</translation>
    </message>
    <message>
        <source>Do not enclose the document</source>
        <translation>Құжатты қоспау</translation>
    </message>
    <message>
        <source>Let it pass</source>
        <translation>Өткізу</translation>
    </message>
    <message>
        <source>Why it can stay, Enter</source>
        <translation>Неге қалуы мүмкін, Enter</translation>
    </message>
    <message>
        <source>Why it can stay</source>
        <translation>Неге қалуы мүмкін</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Cancel</source>
        <translation>Тоқтату</translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>current step</source>
        <translation>ағымдағы қадам</translation>
    </message>
    <message>
        <source>done</source>
        <translation>орындалды</translation>
    </message>
</context>
</TS>
