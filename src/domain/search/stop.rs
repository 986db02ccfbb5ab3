//! Words that say nothing about a topic, in each language, folded.
//!
//! They also tell which language a sentence is written in. Invariant: no word of a list needs
//! folding, because it is compared with folded ones.

use std::collections::HashSet;
use std::sync::LazyLock;

type List = LazyLock<HashSet<&'static str>>;

static ENGLISH: List = LazyLock::new(|| {
    words(
        "\
a about after again all also am an and any anybody anyone anything are as at back be because \
been before being but by can cannot cant come could dey did do does doesnt doing don done dont \
down each else em even ever every everyone everything for from get go going got had has hasnt \
have havent he her here hers him his how i if im in into is isnt it its ive just know let like \
make many may maybe me might mine more most much must my na need never no nobody not nothing now \
of off oh ok on one only or other our over please pls plz put really said same say says see \
she should so some somebody someone something still such take tell than thank thanks that the \
their them then there these they thing things this those though to too u up ur us use very want \
wants was wasnt way we were what when where which while who whom whose why will wit with without \
wont would yes you your",
    )
});

static FRENCH: List = LazyLock::new(|| {
    words(
        "\
a ai aller alors apres as au aucun aucune aussi autre aux avais avait avec avez avoir avons bcp \
bien c ca car ce cela celui ces cest cet cette ceux chaque chez ci comme comment d dans de deja \
depuis des dire dit dois doit donc dont du elle elles en encore est et etais etait ete etes etre \
eu eux faire fais fait faut g ici il ils j jai je jsuis juste k ke kel ki kil koi l la le les \
leur leurs lui m ma mais me meme merci mes mettre mm moi mon n ne ni non nos notre nous on ont \
ou oui par parce pas peu peut peux plus pour pourquoi pq prend prendre pris qd qu quand que quel \
quelle quelles quelqu quelque quelquun quels qui quoi rien s sa sais sans savoir se sera ses si \
son sont sous suis sur svp t ta te tes tjrs toi ton tous tout toute toutes tres trop tt tu un \
une va vais vers veulent veut veux voila voir vos votre vous vraiment vu x y ya",
    )
});

static DARIJA: List = LazyLock::new(|| {
    words(
        "\
3la 3lach 3lih 3liha 3lihom 3nd 7na 7ta ana b bach bagha baghi bash bgha bghaw bghit bih bihom \
bin bzaf ch7al chi chkon chkoun chno chnou d daba dakchi darna deba dial dir diro dyal dyali f \
fia fin fiya gal gali galia galiya ghadi ghir had hada hadak hadchi hadi hadik hadou hit hiya \
hna homa howa i ila ina kan kanet kat kay kaydir kaydiro kayn kayna khas khasni khassni ki kif \
kifach kifash kol kola koulchi l lach li lia lih liha lihom likom lina liya lli lya m m3a ma \
machi man mn mni n9der ndir nta nti ntouma o ra rah rani shi shno tema u w wa7d wa7ed wach wahd \
wahed walo walou wash wch wla y ydir ydiro yla yna",
    )
});

static ARABIC: List = LazyLock::new(|| {
    words(
        "\
اذا الا الان التي الذي الذين الى الي ام ان انا انت انتم انه انها انهم اني او اي ايضا اين بدون \
بدي بس بعد بغا بغاو بغيت بل به بها بيه بيها تلك ثم جدا جوج حتي حد حنا حيت دابا داك داكشي دون دي \
ديال ديالي ذلك راه ردي ري سوف شنو شو شي شيء صاحب صار ضد ضدهم عايز علي عليا علينا عليه عليها \
عليهم عن عند عندكم عندنا عندها عندهم عندو عندي غادي غير فقط فهل في فيا فين فيه فيها قال قبل قد \
كان كانت كاين كل كلشي كم كما كيدير كيديرو كيف كيفاش لا لان لاني لكم لكن لم لن له لها لهم لو لي \
ليا ليس ليكم لين لينا ليه ليها ليهم ما ماذا ماشي متي مثل مع معي مكان من منه مني نحن ندير نعم \
نقدر هاد هادا هادشي هاذ هدا هذا هذه هل هم هما هن هنا هناك هو هي واحد واش والا والو وانا ولا ولكن \
ومن وهل يا يكون يمكن",
    )
});

static COMMON: List = LazyLock::new(|| {
    words(
        "\
uncle aunt aunty brother sister mother father mum mom dad husband wife cousin friend friends boss \
madam man men woman women girl girls boy boys people person family house home room day days night \
week weeks month months year years hour hours morning evening today tonight tomorrow yesterday \
time first last next new old big small little good bad one two three four five six ten many much \
money euro euros dollar dollars dirham dirhams dh tangier rabat fes casablanca tripoli agadir \
nador oujda cairo tunis algiers work job ask asks asked talk told tell telling bring brings went \
keep keeps gave give gives took start started live lives call calls uncles aunts kids child \
frere soeur mere pere maman papa oncle tante mari femme femmes cousin cousine ami amie amis \
copine patron patronne chef homme hommes fille filles garcon gens personne famille maison chambre \
jour jours nuit semaine mois an ans annee heure heures matin soir demain hier aujourd hui fois \
premier nouveau grand petit petite bon mauvais deux trois quatre cinq dix argent tanger rabat \
travail demande demandent dit disent parler parle donner donne donnent garde pris mettre met \
enfant enfants gamin \
اخ اخي اختي اخوي امي ابي زوجي زوجتي عمي خالي عمتي خالتي جدتي صديقي صديقتي مدير المدير المدام \
رجل رجال امراه بنت ولد ناس الناس اهلي عائلتي بيت البيت غرفه يوم ايام ليله الليله اسبوع شهر شهور \
سنه ساعه اليوم امس غدا اول اخر جديد كبير صغير واحد اثنين ثلاثه اربعه خمسه عشره مال فلوس يورو \
دولار درهم طنجه الرباط فاس تونس شغل عمل يقول قالت يطلب اعطاني اخذ طفل اطفال \
خويا ختي مي با راجلي مرتي عمي خالتي صاحبي صاحبتي الباطرون الشاف مول الدار مرا دري الدراري \
البارح غدا سيمانه نهار جوج تلاته ربعه خمسه عشره ريال كيقول كيعطيوني خدمه الخدمه فطنجه \
khoya khti mi ba rajli merti 3mi khali khalti s7abi sa7bi sa7bti lpatron chef mol dar lmra mra \
derri drari lbare7 ghedda simana nhar chher 3am jouj tlata rb3a khemsa 3chra ryal derhem tanja \
khedma lkhdma lkhedma wlad bent",
    )
});

/// Whether an English word says nothing by itself.
pub fn is_english(word: &str) -> bool {
    ENGLISH.contains(word)
}

/// Whether a French word says nothing by itself.
pub fn is_french(word: &str) -> bool {
    FRENCH.contains(word)
}

/// Whether a word of Latin Darija says nothing by itself.
pub fn is_darija(word: &str) -> bool {
    DARIJA.contains(word)
}

/// Whether a word in Arabic letters says nothing by itself.
pub fn is_arabic(word: &str) -> bool {
    ARABIC.contains(word)
}

/// Whether a word may stand in any sentence and so says little, in whatever language.
pub fn is_common(word: &str) -> bool {
    COMMON.contains(word)
}

fn words(list: &'static str) -> HashSet<&'static str> {
    list.split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::words::fold;

    #[test]
    fn every_word_stands_in_its_list_as_it_is_compared() {
        for list in [&ENGLISH, &FRENCH, &DARIJA, &ARABIC, &COMMON] {
            for word in list.iter() {
                assert_eq!(fold(word), *word);
            }
        }
    }
}
