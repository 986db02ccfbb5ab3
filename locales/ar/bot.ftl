### أزرار وسطور قصيرة وأجزاء شاشات يضيفها البرنامج وحده.
### يُقرأ على هاتف صغير. الأزرار: 28 علامة على الأكثر. كل فقرة تبدأ بحرف عربي، والسطر القصير قد يبدأ برمزه.

## أزرار ثابتة
button-danger = 🆘 خطر الآن
button-mailbox = 📬 الأجوبة
button-back = ↩️ رجوع
button-home = 🏠 البداية
button-leave = 🚪 خروج سريع
button-hear = 🔊 استماع
button-skip = ⏭️ لا أريد أن أجيب
button-stop = ✋ توقف
button-done = ✅ انتهيت
button-send = 📤 إرسال
button-send-now = ✅ إنهاء وإرسال
button-send-without = 📤 إرسال دون هذه الملفات
button-show = 👁️ عرض ما كتبته
button-hide = 🙈 إخفاء
button-close = 🏁 إغلاق
button-write = 📝 كتابة رسالة أخرى
button-refresh = 🔁 هل من جديد؟
button-erase = 🗑️ حذف كل شيء
button-only-look = 🔒 أوقف الرسائل الصامتة
button-erase-yes = 🗑️ نعم، حذف كل شيء
button-erase-draft = 🗑️ حذف ما كتبته
button-keep = ⏳ حفظه 24 ساعة
button-go-on = ✅ متابعة
button-result = 🏁 ماذا يعني هذا
button-next-card = ⏭️ النقطة التالية
button-walked = ☑️ العودة إلى النتيجة
button-begin = ✅ لنبدأ
button-score = 🏁 رؤية نتيجتي
button-whole = 🔒 أكثر أماناً: الرقم كاملاً
button-six = 🔢 أسهل: ستة أرقام هنا
button-exact = 📍 المكان بالضبط
button-town = 🏘️ المدينة فقط
button-broken-number = ❌ رقم لا يعمل
button-broken-too = ❌ هذا الرقم لا يعمل أيضاً
button-numbers-back = 📞 العودة إلى الأرقام
button-all-numbers = 📞 كل الأرقام
button-more-numbers = ➕ أرقام أخرى
button-request = 💬 طلب المساعدة
button-other-country = 🌍 بلد آخر
button-place-yes = 📞 نعم، عرض الأرقام
button-digit-back = ⌫
button-clear = مسح
button-more-services = ➡️ الصفحة التالية

## سطور قصيرة فوق الشاشة
notice-kept = ✅ حُفظ مع رسالتك.
notice-kept-please-choose = ✅ حُفظ. يمكنك اختيار جواب في الأسفل، أو «لا أريد أن أجيب»، أو الضغط على «إنهاء وإرسال».
notice-words-of-danger = حُفظ. لم يقرأه أحد بعد. إذا كنت في خطر الآن، فانظر هنا:
notice-file-coming = ✅ نضيفه الآن إلى طلبك.
notice-file-too-large = هذا الملف أكبر من 20 ميغابايت، فلم نأخذه. يمكنك إرسال ملف أصغر.
notice-file-unreadable = هذا الملف لا يُفتح، فلم نحفظه. يمكنك إرسال صورة أو رسالة صوتية.
notice-files-not-arrived = بعض ملفاتك لم تصل بعد. انتظر قليلاً ثم اضغط «إرسال» مرة أخرى، أو أرسل من دونها.
notice-not-taken = لا يمكننا استقبال هذا النوع من الرسائل. يمكنك إرسال نص أو صوت أو صور أو فيديو أو ملفات.
notice-contact-not-taken = لم نأخذ بطاقة الاتصال، لأن فيها اسم شخص. يمكنك كتابة رقم.
notice-not-kept = هذا لم يُحفظ. لإرساله إلى أشخاص يقرؤونه، اضغط أولاً «طلب المساعدة».
notice-not-understood = لم أفهم، عذراً. هذا برنامج آلي. اضغط الزر المناسب. وإذا أردت أن يقرأ إنسان كلامك، فاضغط «طلب المساعدة».
notice-old-menu = تلك الأزرار قديمة. هذه هي الجديدة.
notice-first-version-counts = ما أرسلته أولاً محفوظ كما كان. لتغييره يمكنك الكتابة من جديد، أو الضغط على «رجوع».
notice-not-saved = <b>لم يُحفظ.</b> هناك عطل هنا الآن. نرجو إرساله مرة أخرى بعد بضع دقائق.
notice-full = رسالتك ممتلئة. نرجو إرسالها الآن، ويمكنك الكتابة مرة أخرى بعد ذلك.
notice-erased = ✅ حُذف ما لم يُرسل.
notice-case-erased = حُذف. ونسخ الأمان تزول خلال 30 يوماً.
notice-added = ✅ أُضيف. سيقرؤه أشخاص.
notice-nothing-to-send = لا يوجد شيء للإرسال بعد. يمكنك أولاً الجواب عن سؤال أو كتابة رسالة.
notice-draft-gone = ما لم يُرسل لم يعد محفوظاً، من أجل سلامتك. يمكنك البدء من جديد.
notice-code-mistyped = رقم واحد مما كتبته غير صحيح. نرجو النظر إليه مرة أخرى.
notice-no-requests-now = لا يمكن استقبال الطلبات بعد. يمكنك قراءة المعلومات وأرقام الهاتف.
notice-too-many-tries = محاولات كثيرة اليوم. نرجو الرجوع غداً. المعلومات تعمل كالعادة.
notice-slower = وصل الكثير دفعة واحدة، ونحن أبطأ قليلاً. ما أرسلته الآن <b>لم يُحفظ</b>. الكلمات والملفات ما زالت في هذه المحادثة، أما الموقع فلم يعد فيها: انتظر بضع ثوانٍ وأرسله مرة أخرى.
notice-press-again = لحظة من فضلك. اضغط مرة أخرى بعد بضع ثوانٍ.
notice-many-numbers = كثير من الناس يفتحون أجوبتهم في هذه اللحظة. نرجو المحاولة مرة أخرى بعد دقيقة.
notice-files-full = لا يمكن أخذ ملفات أخرى هنا. هذا الملف <b>لم يُحفظ</b> وما زال في المحادثة. الكتابة بالكلمات ممكنة دائماً.
notice-files-not-now = لا يمكن أخذ الملفات في هذه اللحظة. هذا الملف <b>لم يُحفظ</b> وما زال في المحادثة. يمكنك أن تكتب بالكلمات ما فيه.
notice-added-today = كتبت كثيراً اليوم، وسيقرؤه أشخاص. هذه الرسالة <b>لم تُحفظ</b> وما زالت في المحادثة. نرجو المتابعة غداً. عند الخطر، اتصل.
notice-said-before = هناك رسالة أُرسلت قبل فتح هذه الأجوبة ولم تُضَف إليها. إذا كانت ما زالت في هذه المحادثة، نرجو إرسالها مرة أخرى.
notice-number-reported = شكراً. سنتحقق من هذا الرقم.
notice-group-line = نرجو الكتابة إليّ في محادثة خاصة.
notice-only-look = لن تُرسل إليك أي رسالة بعد الآن. أجوبتك تنتظر هنا. ✅
notice-closed = أُغلق.

## أجزاء الشاشات
detail-choose-country = اختيار البلد:
# اسم البلد: $country
detail-place-seems = يبدو أنك في هذا البلد: { $country }. هل هذا صحيح؟ إن لم يكن، فيمكنك الاختيار بنفسك.
detail-place-unsure = من هذا المكان لا يمكننا معرفة البلد: هو قرب حدود، أو في البحر، أو في مكان آخر. في البحر يمكن الضغط على «خطر الآن».
detail-place-gone = تُحذف الآن رسالتك التي فيها المكان من هذه المحادثة. ولا نحتفظ منها بشيء.
detail-international = <b>في أكثر من بلد</b>
detail-no-emergency = لا نعرف لهذا البلد رقماً مؤكداً للشرطة ولا رقماً عاماً للطوارئ. هذه الأرقام قد تساعد:
detail-no-rescue = لا نعرف لهذا البلد رقم طوارئ مؤكداً، لا في البحر ولا على البر.
detail-no-ambulance = لا نعرف رقم إسعاف مؤكداً في هذا البلد. قد يساعد أقرب مستشفى، أو شخص تثق به.
detail-no-services = لا نعرف بعد رقماً مؤكداً في هذا البلد. هذه الجهات تساعد في بلدان كثيرة:
# $country اسم البلد الذي يُطلب منه الرقم.
detail-dial-in = للاتصال من داخل { $country }:
# $month من 1 إلى 12، $year أربعة أرقام.
detail-checked = معلومة من { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
  } { $year }
# $month من 1 إلى 12، $year أربعة أرقام.
detail-confirmed = آخر تأكيد من عندنا: { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
  } { $year }
# $month من 1 إلى 12، $year أربعة أرقام.
detail-unconfirmed = لم نؤكده منذ: { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
  } { $year }
# $year أربعة أرقام.
detail-checked-year = معلومة من سنة { $year }
detail-checked-unknown = تاريخ هذه المعلومة غير معروف
# $hours متى يجيب أحد، بالكلمات.
detail-hours = وقت العمل: { $hours }
detail-broken = أي رقم لم يعمل؟ نعدّ الضغطة فقط، ولا نسجل من أنت.
detail-instead = ليس الذنب ذنبك. هذا هو الرقم التالي للحاجة نفسها:
detail-no-instead = ليس الذنب ذنبك. لا نعرف هنا رقماً آخر بعده لهذه الحاجة. هؤلاء يجيبون عن أمور أخرى، ويمكن سؤالهم عمن يساعد:
detail-needs = أو اختيار الموضوع:
detail-no-need = لا نعرف هنا رقماً مؤكداً لهذا الأمر. وقد يعرفه من يجيب على أحد الأرقام الأخرى.

## موضوع الرقم على أزرار صغيرة: 14 علامة على الأكثر
need-danger = 🚑 طوارئ
need-children = 🧒 أطفال
need-trafficking = 🔐 اتجار بالبشر
need-asylum = ⛺ لجوء
need-women = 👩 نساء
need-rights = ⚖️ حقوقي
need-work = 💼 عمل وأجر
need-online = 📷 عبر الإنترنت
need-return = ✈️ العودة
need-family = 👪 عائلتي
need-mind = ❤️ دعم نفسي
need-shelter = 🛏️ مكان للنوم
need-others = 🤝 جمعيات
need-gentle = 🤗 آخرون يمكنهم المساعدة

## أجزاء أخرى من الشاشات
# $count عدد الرسائل والصور والأصوات المحفوظة.
detail-pieces = { $count ->
    [zero] لم يُحفظ شيء بعد.
    [one] حُفظت رسالة واحدة.
    [two] حُفظت رسالتان.
    [few] حُفظت { $count } رسائل.
    [many] حُفظت { $count } رسالة.
   *[other] حُفظت { $count } رسالة.
  }
detail-place = أرسلت مكاناً. ماذا يمكننا أن نحفظ؟
detail-review-hidden = أجوبتك مخفية. لرؤيتها اضغط «عرض ما كتبته».
detail-skipped = دون جواب
detail-piece-photo = صورة
detail-piece-voice = رسالة صوتية
detail-piece-audio = صوت
detail-piece-video = فيديو
detail-piece-file = ملف
detail-piece-place-town = مكان، المدينة فقط
detail-piece-place-exact = مكان، بالضبط
detail-piece-waiting = في الطريق
detail-piece-refused = لم يُحفظ
detail-piece-may-name = محفوظ؛ قد يكون في الملف اسم من كتبه
# شكل الرسالة على هاتف مقفل: هذا السطر، وتحته الكلمات.
detail-locked = اسم هذه المحادثة 🔒
detail-told = تخبرك رسالة قصيرة بلا صوت حين يكون هناك جديد، في الساعات التي اخترتها.
detail-not-told = لا تُرسل إليك أي رسالة.
detail-way-unchosen = كيف تريد فتح أجوبتك؟ <b>أسهل:</b> في هذا الهاتف، بآخر ستة أرقام. <b>أكثر أماناً:</b> بالرقم كاملاً دائماً. ما دمت لم تختر، يفتحها الرقم الكامل فقط.
detail-way-whole = ✅ أكثر أماناً: الرقم الكامل وحده يفتح أجوبتك.
detail-way-six = ✅ أسهل: في هذه المحادثة تفتح أجوبتك آخر ستة أرقام. وفي أي هاتف آخر: الرقم الكامل.
detail-way-duress = إذا أجبرك أحد على فتحها، فاضغط الأرقام الستة بالعكس. لا يُفتح شيء، ونرى نحن أن الكتابة إليك غير آمنة. بالعكس هي:
detail-pad = آخر ستة أرقام:
detail-nothing = لا شيء للقراءة هنا. يمكنك التحقق من الرقم والمحاولة مرة أخرى، أو كتابة الرقم كاملاً. إذا كانت في المحادثة قائمتان، فجرب الأخرى.
detail-letters-none = لا جواب بعد. يمكنك النظر مرة أخرى فيما بعد.
# $count عدد الأجوبة الأقدم التي لم تعد معروضة.
detail-letters-older = { $count ->
    [zero] لا توجد أجوبة أقدم.
    [one] هناك جواب أقدم لم يعد معروضاً.
    [two] هناك جوابان أقدم لم يعودا معروضين.
    [few] هناك { $count } أجوبة أقدم لم تعد معروضة.
    [many] هناك { $count } جواباً أقدم لم تعد معروضة.
   *[other] هناك { $count } جواب أقدم لم تعد معروضة.
  }
# $date اليوم والشهر بالأرقام.
detail-letter = جواب يوم { $date }
detail-refused = لم نستطع التحقق ممن كتب أحد الأجوبة، فلا نعرضه.
# $count عدد الرسائل التي أضافها الشخص.
detail-written = { $count ->
    [zero] { "" }
    [one] أضفت رسالة واحدة.
    [two] أضفت رسالتين.
    [few] أضفت { $count } رسائل.
    [many] أضفت { $count } رسالة.
   *[other] أضفت { $count } رسالة.
  }
detail-writing = يمكنك الآن الكتابة أو الكلام. كل رسالة تصل إلى من يقرؤون طلبك، وتختفي من المحادثة.
detail-erase-asked = هل تريد حذف طلبك وكل الرسائل وكل الأجوبة؟ لا يمكن الرجوع بعد ذلك.
detail-go-on = يمكنك متابعة طلبك متى تريد.
# $at: أي نقطة من النقاط المختارة. $all: عددها.
detail-walk = النقطة { $at } من { $all }
# عدد الأجوبة الصحيحة: $right. عدد الأسئلة: $all.
detail-score = { $right } من { $all }
detail-quiz-right = نعم، هذا يحمي أكثر.
detail-quiz-other = كثيرون يفكرون هكذا. والذي يحمي أكثر هو:
mailbox-state-new = وصل طلبك. لم يتولّه أحد بعد.
mailbox-state-taken = هناك من يعمل على طلبك.
mailbox-state-closed = ملفك مغلق.

## أوامر القائمة (256 علامة على الأكثر)، كلمات عادية: قد ينظر أحد
command-start = بدء
command-help = البداية
command-language = اللغة
command-privacy = ما نحفظه
command-stop = توقف
command-delete = حذف
command-settings = الإعدادات

## الملف التعريفي: الوصف الطويل وحده، في المحادثة الفارغة، يقول ما هذا
profile-description = معلومات مجانية لمن هم في الطريق أو بعيداً عن بلدهم: الأوراق والعمل والحقوق وبمن تتصل. يمكنك طلب المساعدة من أشخاص دون ذكر اسمك. لسنا الشرطة.
profile-short = معلومات لأسئلة كل يوم.

## كلمات تُكتب وحدها فتفتح باباً، بينها فواصل لاتينية: فصحى ودارجة بالحرفين
words-home = البداية, بداية, القائمة, قائمة, الرئيسية, القائمة الرئيسية, ابدأ, نبدا, من الأول, من لول, lbdaya, bdaya, nbda, nebda, mn lwel, men lewel, lmenu, سلام, السلام عليكم, مرحبا, أهلا, صباح الخير, مساء الخير, salam, slm, salam alaykoum
words-language = اللغة, لغة, لغات, اللغات, تغيير اللغة, غير اللغة, بدل اللغة, نبدل اللغة, العربية, عربية, الدارجة, دارجة, بالدارجة, lougha, logha, llougha, llogha, bdel lougha, bdel logha, beddel llogha, nbdel lougha, l3arbiya, 3arbiya, l3arabiya, 3arabiya, darija, arabe
words-erase = حذف, احذف, أحذف الكل, احذف كل شيء, حذف كل شيء, امسح, مسح, امسح كل شيء, مسح كل شيء, مسح كلشي, مسح كولشي, msa7, mse7, mse7 kolchi, msa7 kolchi, mseh kolchi, msah kolchi, 7yed kolchi
words-cover = الطقس, طقس, أحوال الطقس, وصفة, وصفات, طبخ, الطبخ, شهيوات, ta9s, lta9s, taqs, chhiwat, chhiwate, wasafat, wasfa, tbikh
words-danger = خطر, الخطر, خطر الآن, في خطر, فخطر, ف خطر, راني فخطر, أنا ف خطر, f khatar, fkhatar, f lkhatar, f 5atar, rani f khatar, ana fkhatar
words-request = طلب المساعدة, طلب مساعدة, أطلب المساعدة, أطلب مساعدة, أريد المساعدة, أريد مساعدة, الكلام مع شخص, أريد الكلام مع شخص, بغيت مساعدة, بغيت المساعدة, بغيت نهضر مع شي واحد, بغيت نهدر مع شي حد, bghit mousa3ada, bghit lmousa3ada, bghit mosa3ada, bghit lmosa3ada, talab mousa3ada, bghit nhder m3a chi wa7ed, bghit nhdar m3a chi wahed, bghit nhder m3a chi had
