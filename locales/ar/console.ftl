### لوحة الفريق، والإعداد، والعرض التجريبي، ومحاكي الهاتف.
### نص بسيط بلا وسوم. القراء: من يتابعون الطلبات وهم على عجل، ومن يُعدّ سند.

## في كل صفحة

console-name = لوحة العمل
skip-to-content = انتقل إلى المحتوى
nav-label = الأقسام
nav-languages = لغة هذه الصفحة
nav-cases = الطلبات
nav-simulator = الهاتف
sign-out = خروج
hide-hint = اضغط Esc مرتين لإخفاء هذه الصفحة
demo-chip = عرض تجريبي: كل شيء هنا مُتخيَّل
print = اطبع هذه الصفحة

## الباب

landing-motto = سند تتكئ عليه.
landing-text = هنا يقرأ الفريق طلبات المساعدة ويجيب عنها. لا يظهر إلا ما تحتاج إليه، وكل فتح لطلب يُسجَّل.
landing-people = هل تبحث عن مساعدة لنفسك؟ اكتب إلى البوت في تيليغرام. لا تحتاج إلى حساب هنا.
sign-in-title = تسجيل الدخول
sign-in-name = الاسم
sign-in-password = كلمة السر
sign-in-totp = الأرقام الستة من تطبيق المصادقة
sign-in-totp-hint = تتغير كل 30 ثانية. يمكنك لصقها.
sign-in-button = ادخل
sign-in-wrong = هناك خطأ ما. راجع الاسم وكلمة السر والأرقام الستة، ثم حاول من جديد.
sign-in-too-many = محاولات كثيرة. انتظر ربع ساعة ثم حاول من جديد.
sign-in-unavailable = لا يمكن الدخول في هذه اللحظة. حاول بعد قليل.
waiting-title = لم يُعدّ سند بعد
waiting-text = افتح رابط الإعداد الذي ظهر حيث شُغّل سند. يعمل مرة واحدة فقط.

## الإعداد

setup-step-1 = الخطوة 1 من 2
setup-step-2 = الخطوة 2 من 2
setup-title = أهلاً بك في سند
setup-text = في خطوتين تنشئ أول حساب للإدارة. ويمكن لصاحبه أن يجيب عن الطلبات أيضاً إلى أن تدعو غيره.
setup-language = لغتك
setup-language-hint = يمكن لكل واحد أن يغيّر لغته متى شاء.
setup-name = اسمك
setup-name-hint = يراه زملاؤك، ولا يراه أبداً من يطلبون المساعدة.
setup-password-hint = 15 حرفاً على الأقل. جملة لا يقولها غيرك قوية وسهلة التذكر.
setup-password-again = كلمة السر مرة أخرى
setup-button = أنشئ الحساب
setup-name-missing = اكتب اسماً لا يزيد على 60 حرفاً.
setup-password-short = يجب أن تكون كلمة السر من 15 حرفاً على الأقل.
setup-password-differs = كلمتا السر مختلفتان. اكتبهما من جديد.
setup-refused = تعذّر الإعداد ولم يُحفظ شيء. حاول مرة أخرى بهذا الرابط؛ السبب مكتوب في السجل.
setup-done-title = أشياء احتفظ بها
setup-once = تظهر هذه الصفحة مرة واحدة فقط. أتمّ كل الخطوات قبل أن تغادرها.
setup-totp-title = المفتاح الثاني: هاتفك
setup-totp-text = امسح هذا الرمز بتطبيق مصادقة. سيعطيك منذ الآن ستة أرقام عند كل دخول.
setup-totp-typed = إن لم تستطع مسحه فاكتب هذا:
setup-recovery-title = رمز الاسترجاع الخاص بك
setup-recovery-text = اطبعه أو اكتبه على ورقة باسم { $name }. به تستعيد دخولك إن فقدت كلمة السر.
setup-file-title = ملف الاسترجاع الخاص بالمنظمة
setup-file-text = بهذا الملف وعبارة سره تستطيع المنظمة فتح طلباتها حتى لو فقد الجميع كلمات سرهم.
setup-file-where = مكان الملف
setup-file-passphrase = عبارة سره
setup-file-then = انسخ الملف إلى ذاكرة USB، واحذفه من هذا الحاسوب، وسلّم الذاكرة وعبارة السر لشخصين مختلفين تثق بهما.
setup-backup-title = مفتاح النسخ الاحتياطية
setup-backup-text = كل نسخة احتياطية من سند مقفلة، وهذا المفتاح يفتحها. من دونه لا تنفع أي نسخة. اكتبه كما هو تماماً أو اطبعه.
setup-backup-then = احفظه بعيداً عن هذا الحاسوب وبعيداً عن النسخ. لا يحتاجه من يعتني بالحاسوب إلا لفحص نسخة أو لاسترجاعها.
setup-go-on = احتفظت بكل شيء، إلى الدخول

## العرض التجريبي

demo-title = سند من الجهتين
demo-text = شخص يطلب المساعدة من هاتفه، وعضو في الفريق يقرأ طلبه في اللوحة ويجيبه. جرّب الجهتين جنباً إلى جنب.
demo-phone = الهاتف
demo-phone-text = تحدّث مع سند كما يفعل مهاجر، بالعربية أو الفرنسية أو الإنجليزية.
demo-phone-go = افتح الهاتف
demo-console = لوحة العمل
demo-console-text = شاهد الطلبات تصل، الأكثر استعجالاً أولاً، وأجب عنها. تدخل باسم مُتخيَّل.
demo-console-go = افتح اللوحة
demo-guide = في دقيقة واحدة
demo-step-1 = على الهاتف: اختر لغة، ثم «طلب المساعدة»، وأرسل طلباً.
demo-step-2 = في اللوحة: يظهر الطلب وحده. افتحه، وتولَّه، واكتب رداً.
demo-step-3 = على الهاتف: اضغط «الأجوبة»، وأدخل آخر ستة أرقام من رمزك، واقرأ الرد.
demo-safe = لا يخرج شيء من هذا الحاسوب. كل ما هنا مُتخيَّل ويزول حين يتوقف العرض.

## محاكي الهاتف

chat-title = محاكي الهاتف
chat-bot = بوت
chat-anew = ابدأ من جديد
chat-log = المحادثة
chat-more = أرسل ملفاً أو مكاناً
chat-file = صورة أو صوت أو ملف
chat-file-send = أرسل الملف
chat-place = مكان
chat-place-send = شارك هذا المكان
chat-text = رسالة
chat-send = أرسل
chat-empty = المحادثة فارغة. اكتب شيئاً.
chat-protected = محمية
chat-edited = معدّلة
chat-text-about = هذا ما يراه الشخص على هاتفه، تماماً كما يعمل البوت في تيليغرام.
chat-stays = لا يخرج شيء من هذا الحاسوب. وما تكتبه هنا لا يصل إلى أي شخص حقيقي.
chat-try = جرّب مثلاً
chat-try-1 = اكتب جملة بكلماتك، مثل «أخذ جواز سفري».
chat-try-2 = اطلب المساعدة، ثم اقرأ الرد بآخر ستة أرقام من رمزك.
chat-try-3 = اضغط «خروج سريع» وانظر ماذا يبقى في المحادثة.
chat-to-demo = عودة إلى الجهتين
place-rabat = الرباط، المغرب
place-tunis = تونس، تونس
place-tripoli = طرابلس، ليبيا
place-marseille = مرسيليا، فرنسا

## القائمة

list-title = الطلبات
list-text = الأكثر استعجالاً أولاً، ثم الجديد، ثم الأقدم. تتجدد القائمة وحدها.
# $count عدد الرسائل الصامتة التي لا يستطيع أحد فتحها
list-stranded = { $count ->
    [zero] لم تضع أي رسالة صامتة.
    [one] ضاعت رسالة صامتة حين انقطعت الكهرباء. افتح الطلبات التي أجبت عنها، فتعود إلى الانتظار وحدها.
    [two] ضاعت رسالتان صامتتان حين انقطعت الكهرباء. افتح الطلبات التي أجبت عنها، فتعودان إلى الانتظار وحدهما.
    [few] ضاعت { $count } رسائل صامتة حين انقطعت الكهرباء. افتح الطلبات التي أجبت عنها، فتعود إلى الانتظار وحدها.
    [many] ضاعت { $count } رسالة صامتة حين انقطعت الكهرباء. افتح الطلبات التي أجبت عنها، فتعود إلى الانتظار وحدها.
   *[other] ضاعت { $count } رسالة صامتة حين انقطعت الكهرباء. افتح الطلبات التي أجبت عنها، فتعود إلى الانتظار وحدها.
}
folders-label = أي طلبات
folder-all = الكل
folder-mine = طلباتي
folder-unassigned = بلا متابِع
list-empty-all = لا طلبات بعد. تظهر الطلبات الجديدة هنا وحدها.
list-empty-mine = لم تتولَّ أي طلب بعد.
list-empty-unassigned = لكل طلب من يتابعه. أحسنتم.
urgency-now = الآن
urgency-today = اليوم
urgency-week = هذا الأسبوع
unread = جديد
state-new = لا أحد بعد
state-mine = أنت
state-taken = له متابِع
state-with = { $name }
state-closed = مغلق
country-unknown = البلد غير مذكور
age-fresh = أقل من ساعة
age-hours = { $count ->
    [zero] أقل من ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
age-days = { $count ->
    [zero] اليوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يوماً
   *[other] { $count } يوم
}

## لماذا الطلب مستعجل

reason-none = لا علامة على الاستعجال
reason-words = كلمات تدل على خطر
reason-not-safe = الكتابة إليه ليست آمنة
reason-request-age-minor = دون 18 سنة
reason-request-danger-yes = في خطر الآن
reason-request-danger-unsure = ربما في خطر
reason-request-what-papers = الأوراق محتجزة
reason-request-what-wages = أجر غير مدفوع
reason-request-what-debt = تقييد بالدَّين
reason-request-what-locked = احتجاز
reason-request-what-violence = عنف
reason-request-what-threat = تهديد
reason-request-what-sex = إكراه على الجنس
reason-request-what-online = تهديد أو صور على الإنترنت
reason-request-what-offer = عرض عمل مشبوه
reason-request-where-road = في الطريق أو في البحر

## طلب واحد

case-title = الطلب { $case }
case-back = كل الطلبات
case-news = هناك جديد. اعرضه
case-read-only = يمكنك قراءة هذا الطلب. أما الكتابة فلمن تولّاه.
watched-title = ربما ينظر أحد في هذا الهاتف.
watched-text = لا تكتب ما يدل على مكان أو خطة أو شخص. ودع صاحب الطلب يختار متى يقرأ.
not-safe-title = لا تكتب.
not-safe-text = أشار صاحب الطلب إلى أن هاتفه غير آمن. الرد مغلق، فتحدّث مع المشرف عليك.
take-text = لم يتولَّ أحد هذا الطلب. تولَّه لتجيب عنه، وسيرى زملاؤك أنه معك.
take-button = تولَّ هذا الطلب
answers-title = الإجابات عن الأسئلة
answers-none = لم تتم الإجابة عن أي سؤال.
answer-skipped = تم تجاوزه
talk-title = ما كُتب
talk-empty = لم يُكتب شيء بعد.
by-person = صاحب الطلب
by-staff = { $name }
by-reply = رد من { $name }
by-note = ملاحظة داخلية من { $name }
by-unverified = غير موثوق: التوقيع مفقود أو غير صحيح. لا تعتمد عليه.
by-house = سند
place-exact = المكان بالضبط، كما اختار صاحبه
place-rounded = بالتقريب، في حدود 10 كم
file-picture = صورة
file-sound = صوت
file-film = فيديو
file-other = ملف
file-picture-alt = صورة أرسلها صاحب الطلب
file-size = { $count } ك.ب
file-save = احفظ
file-save-logged = يُكتب الحفظ في السجل.
file-may-name = قد يحمل هذا الملف اسم صاحبه في داخله.
reply-kind = رد إلى صاحب الطلب
reply-label = سيُقرأ هذا في صندوق الرسائل. اكتب بهذه اللغة: { $language }.
reply-button = أرسل الرد
reply-button-sure = هذا آمن، أرسله
reply-hint = ينتظر الرد في الصندوق حتى يُفتح.
# $hours إحدى عبارات hours-…
telling-only-look = لا يرى صاحب الطلب ردك إلا حين يدخل ليراه. لا تُرسل أي رسالة.
telling-next = بعد ردك تدعوه رسالة صامتة بكلمات عادية إلى أن ينظر ({ $hours }).
telling-waits = رسالة صامتة تنتظر لتدعوه إلى أن ينظر ({ $hours }).
telling-again = لم تخرج الرسالة الصامتة: انقطعت الكهرباء أو طال انتظارها. وهي تنتظر الآن من جديد ({ $hours }).
# $when التاريخ والساعة والدقائق بالتوقيت العالمي.
telling-sent = دعته رسالة صامتة إلى أن ينظر ({ $when } UTC).
telling-unreachable = لم تصل إليه الرسالة الصامتة: محادثته مغلقة أو محظورة. ومع ذلك ينتظره ردك.
hours-any = في أي وقت
hours-morning = بين 6:00 و12:00 بتوقيته
hours-noon = بين 12:00 و18:00 بتوقيته
hours-evening = بين 18:00 و24:00 بتوقيته
hours-night = بين 0:00 و6:00 بتوقيته
reply-ask-again = في ردك رقم طويل، وقد يقرؤه من يحمل الهاتف. هل ترسله مع ذلك؟
ready-title = ردود جاهزة
note-kind = ملاحظة داخلية
note-label = لا يراها إلا الفريق، ولا يراها صاحب الطلب أبداً.
note-button = احفظ الملاحظة
log-title = من فتح هذا الطلب
log-text = كل فتح محفوظ هنا، وفتحك أنت أيضاً.
log-opened = فتح الطلب
log-took = تولّى الطلب
log-replied = كتب رداً
log-noted = كتب ملاحظة
log-opened-file = نظر في ملف
log-saved-file = حفظ ملفاً

## حين يحدث خلل

error-back = عودة إلى البداية
error-code = رمز للمسؤول التقني:
error-not-found-title = لا شيء هنا
error-not-found-text = العنوان خاطئ، أو استُعمل الرابط من قبل، أو لم يعد الطلب موجوداً.
error-forbidden-title = ليس لك أن تفتح هذا
error-forbidden-text = لا يراه إلا من يتابعون هذا الطلب. إن كنت تحتاج إليه فاسأل المشرف عليك.
error-foreign-title = جاء هذا من مكان آخر
error-foreign-text = حرصاً على الأمان، لا يُقبل إلا ما ترسله صفحات هذه اللوحة. افتح اللوحة من عنوانها وحاول من جديد.
error-taken-title = سبقك زميل
error-taken-text = تولّى غيرك هذا الطلب قبل لحظة. إنه في أيدٍ أمينة.
error-closed-title = هذا الطلب مغلق
error-closed-text = لا يمكن إضافة شيء إليه.
error-invalid-title = تعذّر استعمال ما أُرسل
error-invalid-text = كان هناك شيء فارغ أو طويل جداً. ارجع إلى الخلف، فما كتبته ما زال هناك غالباً.
error-too-large-title = هذا الملف كبير جداً
error-too-large-text = يسلّم تيليغرام ملفات لا تتجاوز 20 ميغابايت.
error-unavailable-title = غير ممكن في هذه اللحظة
error-unavailable-text = لا يمكن الوصول إلى قاعدة البيانات أو المفاتيح. لم يُحفظ شيء. حاول بعد قليل.
error-internal-title = حدث خلل من جهتنا
error-internal-text = ليس الخطأ منك. حاول من جديد، أو أعطِ المسؤول التقني الرمز أدناه.

## مجموعة الفريق في تلغرام: بلا أي محتوى

# $urgency: الآن أو اليوم أو هذا الأسبوع؛ $language: لغة الشخص؛ $country: اسم البلد.
alert-new = <b>طلب جديد</b> · { $urgency } · { $language } · { $country }
# $time: الساعة والدقائق بالتوقيت العالمي.
alert-taken = جارٍ الاهتمام بالطلب، { $time } UTC
alert-open = فتح الطلب
# $count عدد الطلبات التي وصلت، غير التي أُعلن عنها واحداً واحداً في هذه الساعة.
alert-more = { $count ->
    [zero] <b>لا توجد طلبات أخرى.</b>
    [one] <b>هناك طلب آخر ينتظر.</b>
    [two] <b>هناك طلبان آخران ينتظران.</b>
    [few] <b>هناك { $count } طلبات أخرى تنتظر.</b>
    [many] <b>هناك { $count } طلباً آخر تنتظر.</b>
   *[other] <b>هناك { $count } طلب آخر تنتظر.</b>
  } وصلت طلبات كثيرة في هذه الساعة، لذلك يُعلن عن الأكثر استعجالاً فقط واحداً واحداً.
alert-open-all = فتح القائمة
