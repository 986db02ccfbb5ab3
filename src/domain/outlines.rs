//! Outlines of countries, so that a shared place becomes a country.
//!
//! Drawn by hand for Sanad from general knowledge of where towns and borders lie; no map was
//! copied. Along land borders they stay well inside, at sea they reach out. So a place near
//! a border is in none, and people choose themselves: that is meant. Towns on a border
//! (Ceuta, Melilla, Nador, Algeciras, Rosso, Ghadames) and the territory of Western Sahara are
//! in none on purpose. Invariant: no place is in the outlines of two countries.

use super::payload::Country;
use super::place::Place;

/// Corners, as latitude and longitude in hundredths of a degree.
type Outline = &'static [(i32, i32)];

const OUTLINES: &[(&str, Outline)] = &[
    ("MA", MOROCCO),
    ("DZ", ALGERIA),
    ("TN", TUNISIA),
    ("LY", LIBYA),
    ("MR", MAURITANIA),
    ("ES", SPAIN),
    ("ES", BALEARIC_ISLANDS),
    ("ES", CANARY_ISLANDS),
];

/// The country in whose outline a place lies.
pub fn country(place: Place) -> Option<Country> {
    let found = OUTLINES.iter().find(|(_, corners)| holds(corners, place));
    found.and_then(|(letters, _)| Country::new(letters))
}

/// Whether a place lies inside: a line to the east meets the outline an odd number of times.
fn holds(corners: Outline, place: Place) -> bool {
    let (latitude, longitude) = place.hundredths();
    let sides = corners.iter().zip(corners.iter().cycle().skip(1));
    let crossed = sides.filter(|((lat, lon), (next_lat, next_lon))| {
        if (*lat > latitude) == (*next_lat > latitude) {
            return false;
        }
        let rise = i64::from(next_lat - lat);
        let along = i64::from(next_lon - lon) * i64::from(latitude - lat);
        let east = i64::from(longitude - lon) * rise;
        (rise > 0 && east < along) || (rise < 0 && east > along)
    });
    crossed.count() % 2 == 1
}

#[rustfmt::skip]
const MOROCCO: Outline = &[
    // Along the Strait, without Ceuta, and the north coast, without Melilla.
    (3592, -640), (3592, -552), (3565, -552), (3565, -505), (3555, -450), (3560, -325),
    (3505, -325), (3505, -262),
    // The border with Algeria.
    (3475, -205), (3472, -186), (3460, -186), (3420, -192), (3300, -182), (3270, -162),
    (3242, -242), (3220, -332), (3162, -402), (3120, -408), (3072, -492), (3022, -562),
    (3002, -652), (2972, -752), (2922, -862), (2842, -902),
    // North of Western Sahara, and the Atlantic.
    (2812, -922), (2812, -1322), (2862, -1202), (2942, -1062), (3042, -1022), (3162, -1022),
    (3242, -972), (3342, -892), (3422, -722), (3522, -662),
];

#[rustfmt::skip]
const ALGERIA: Outline = &[
    // The sea.
    (3542, -202), (3602, -102), (3642, 22), (3682, 152), (3712, 302), (3732, 552), (3742, 752),
    (3722, 822),
    // Tunisia and Libya.
    (3602, 792), (3522, 792), (3452, 742), (3392, 712), (3302, 732), (3232, 802), (3182, 852),
    (3022, 912), (2852, 942), (2662, 902), (2502, 922), (2462, 962), (2382, 1102),
    // Niger, Mali, Mauritania.
    (2152, 782), (2022, 602), (2012, 502), (2032, 442), (2072, 332), (2162, 182), (2222, 42),
    (2352, -182), (2522, -442), (2662, -692), (2752, -832),
    // Morocco.
    (2832, -832), (2892, -702), (2912, -582), (2992, -442), (3062, -322), (3132, -292),
    (3182, -232), (3172, -152), (3202, -92), (3242, -62), (3262, -92), (3332, -122), (3422, -132),
    (3472, -147), (3482, -162), (3502, -177),
];

#[rustfmt::skip]
const TUNISIA: Outline = &[
    // Algeria.
    (3752, 912), (3682, 902), (3642, 864), (3572, 862), (3522, 862), (3462, 852), (3432, 812),
    (3412, 796), (3392, 784), (3352, 792), (3302, 822), (3252, 872), (3182, 952), (3172, 962),
    // Libya.
    (3192, 1022), (3222, 1052), (3272, 1092), (3302, 1116), (3322, 1126),
    // The sea.
    (3352, 1152), (3422, 1152), (3502, 1162), (3622, 1122), (3722, 1132), (3762, 1022),
];

#[rustfmt::skip]
const LIBYA: Outline = &[
    // Tunisia and Algeria.
    (3332, 1192), (3252, 1192), (3192, 1122), (3122, 1062), (3062, 1012), (3002, 1002),
    (2852, 1032), (2662, 1002), (2562, 1052), (2482, 1072), (2402, 1192),
    // Niger, Chad, Sudan, Egypt.
    (2362, 1402), (2392, 1602), (2092, 2202), (2052, 2352), (2222, 2462), (2922, 2462),
    (3142, 2452),
    // The sea.
    (3222, 2462), (3322, 2202), (3262, 1952), (3162, 1752), (3282, 1552), (3332, 1352),
];

#[rustfmt::skip]
const MAURITANIA: Outline = &[
    // Nouadhibou, then along Western Sahara.
    (2112, -1732), (2107, -1692), (2092, -1352), (2102, -1292), (2262, -1266), (2322, -1262),
    (2562, -1152), (2562, -842), (2662, -822),
    // Algeria and Mali.
    (2522, -602), (2462, -542), (1702, -622), (1602, -602), (1582, -652), (1586, -922),
    (1572, -1062), (1562, -1202),
    // North of the river, and the Atlantic.
    (1602, -1292), (1662, -1362), (1702, -1432), (1696, -1542), (1702, -1692), (1852, -1672),
    (1952, -1692), (2052, -1752),
];

#[rustfmt::skip]
const SPAIN: Outline = &[
    // The north coast and the Pyrenees.
    (4392, -952), (4412, -752), (4382, -352), (4362, -202), (4322, -196), (4302, -186),
    (4286, -152), (4256, -52), (4242, 72), (4216, 142), (4216, 232), (4222, 292),
    // The Mediterranean, without the bay of Gibraltar.
    (4222, 352), (4102, 262), (4062, 122), (3952, 32), (3862, 72), (3792, -32), (3732, -82),
    (3652, -202), (3642, -442), (3636, -502), (3636, -562), (3622, -572), (3612, -622),
    (3662, -682),
    // Portugal.
    (3702, -722), (3762, -722), (3822, -672), (3902, -672), (3962, -672), (4052, -642),
    (4102, -632), (4132, -602), (4192, -602), (4222, -622), (4232, -782), (4232, -832),
    (4216, -862), (4216, -932),
];

const BALEARIC_ISLANDS: Outline = &[(4032, 92), (4032, 462), (3842, 462), (3842, 92)];

const CANARY_ISLANDS: Outline = &[(2962, -1842), (2962, -1342), (2742, -1342), (2742, -1842)];

#[cfg(test)]
mod tests {
    use super::*;

    fn at(latitude: f64, longitude: f64) -> Option<String> {
        let place = Place::rounded(latitude, longitude).unwrap();
        country(place).map(|country| country.as_str().to_owned())
    }

    #[test]
    fn towns_are_in_their_country() {
        for (name, latitude, longitude, letters) in [
            ("Tangier", 35.77, -5.80, "MA"),
            ("Tetouan", 35.57, -5.37, "MA"),
            ("Rabat", 34.02, -6.84, "MA"),
            ("Casablanca", 33.59, -7.62, "MA"),
            ("Fes", 34.03, -5.00, "MA"),
            ("Al Hoceima", 35.25, -3.93, "MA"),
            ("Oujda", 34.68, -1.91, "MA"),
            ("Marrakech", 31.63, -8.00, "MA"),
            ("Agadir", 30.42, -9.60, "MA"),
            ("Errachidia", 31.93, -4.42, "MA"),
            ("Zagora", 30.33, -5.84, "MA"),
            ("Guelmim", 28.99, -10.06, "MA"),
            ("Algiers", 36.75, 3.06, "DZ"),
            ("Oran", 35.70, -0.63, "DZ"),
            ("Tlemcen", 34.88, -1.32, "DZ"),
            ("Constantine", 36.36, 6.61, "DZ"),
            ("Annaba", 36.90, 7.76, "DZ"),
            ("Tamanrasset", 22.79, 5.52, "DZ"),
            ("Bechar", 31.62, -2.22, "DZ"),
            ("Tindouf", 27.67, -8.13, "DZ"),
            ("Tunis", 36.80, 10.18, "TN"),
            ("Sfax", 34.74, 10.76, "TN"),
            ("Zarzis", 33.50, 11.11, "TN"),
            ("Tozeur", 33.92, 8.13, "TN"),
            ("Medenine", 33.35, 10.50, "TN"),
            ("Tripoli", 32.89, 13.19, "LY"),
            ("Zuwara", 32.93, 12.08, "LY"),
            ("Benghazi", 32.12, 20.07, "LY"),
            ("Sabha", 27.04, 14.43, "LY"),
            ("Kufra", 24.18, 23.31, "LY"),
            ("Nouakchott", 18.08, -15.98, "MR"),
            ("Nouadhibou", 20.94, -17.04, "MR"),
            ("Kiffa", 16.62, -11.40, "MR"),
            ("Zouerat", 22.73, -12.47, "MR"),
            ("Madrid", 40.42, -3.70, "ES"),
            ("Barcelona", 41.39, 2.17, "ES"),
            ("Almeria", 36.84, -2.46, "ES"),
            ("Malaga", 36.72, -4.42, "ES"),
            ("Cadiz", 36.53, -6.29, "ES"),
            ("Huelva", 37.26, -6.95, "ES"),
            ("Vigo", 42.24, -8.72, "ES"),
            ("San Sebastian", 43.32, -1.98, "ES"),
            ("Palma", 39.57, 2.65, "ES"),
            ("Las Palmas", 28.12, -15.43, "ES"),
            ("El Hierro", 27.81, -17.92, "ES"),
        ] {
            assert_eq!(at(latitude, longitude).as_deref(), Some(letters), "{name}");
        }
    }

    #[test]
    fn a_town_on_a_border_is_in_no_country() {
        for (name, latitude, longitude) in [
            ("Ceuta", 35.89, -5.31),
            ("Fnideq", 35.85, -5.35),
            ("Melilla", 35.29, -2.94),
            ("Nador", 35.17, -2.93),
            ("Maghnia", 34.86, -1.73),
            ("Ahfir", 34.95, -2.10),
            ("Figuig", 32.11, -1.23),
            ("Algeciras", 36.13, -5.45),
            ("Tarifa", 36.01, -5.60),
            ("Irun", 43.34, -1.79),
            ("Badajoz", 38.88, -6.97),
            ("Ras Ajdir", 33.15, 11.56),
            ("Ghadames", 30.13, 9.50),
            ("Dehiba", 32.01, 10.70),
            ("Rosso", 16.51, -15.81),
            ("In Guezzam", 19.57, 5.77),
            ("Salloum", 31.55, 25.16),
        ] {
            assert_eq!(at(latitude, longitude), None, "{name}");
        }
    }

    #[test]
    fn a_place_elsewhere_is_in_no_country_of_ours() {
        for (name, latitude, longitude) in [
            ("Laayoune", 27.15, -13.20),
            ("Dakhla", 23.68, -15.96),
            ("Gibraltar", 36.14, -5.35),
            ("Lisbon", 38.72, -9.14),
            ("Faro", 37.02, -7.93),
            ("Porto", 41.15, -8.61),
            ("Bayonne", 43.49, -1.47),
            ("Perpignan", 42.70, 2.90),
            ("Andorra", 42.51, 1.52),
            ("Lampedusa", 35.50, 12.61),
            ("Pantelleria", 36.83, 11.95),
            ("Malta", 35.90, 14.51),
            ("Sardinia", 39.22, 9.12),
            ("Agadez", 16.97, 7.99),
            ("Assamaka", 19.33, 5.77),
            ("Bamako", 12.64, -8.00),
            ("Kidal", 18.44, 1.41),
            ("Saint-Louis", 16.02, -16.50),
            ("Dakar", 14.72, -17.47),
            ("Siwa", 29.20, 25.52),
            ("Madeira", 32.65, -16.91),
            ("the middle of the sea", 38.00, 5.50),
        ] {
            assert_eq!(at(latitude, longitude), None, "{name}");
        }
    }

    #[test]
    fn no_place_is_in_two_countries() {
        for latitude in 140..445 {
            for longitude in -190..260 {
                let place = Place::rounded(f64::from(latitude) / 10.0, f64::from(longitude) / 10.0)
                    .unwrap();
                let all = OUTLINES.iter().filter(|(_, corners)| holds(corners, place));
                let mut countries: Vec<&str> = all.map(|(letters, _)| *letters).collect();
                countries.dedup();
                assert!(countries.len() < 2, "{latitude} {longitude}: {countries:?}");
            }
        }
    }
}
