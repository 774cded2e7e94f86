package dev.filmwright.core.look;

import static java.util.Map.entry;

import dev.filmwright.frame.Look;
import dev.filmwright.frame.Look.Accessory;
import dev.filmwright.frame.Look.Build;
import dev.filmwright.frame.Look.Hair;
import dev.filmwright.frame.Rgb;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Gives a character a look: what the words about it say, and for the rest something of its own that depends on its name
 * only, so that it stays the same from shot to shot and run to run.
 */
public final class LookMaker {
    private static final Words<Build> BUILDS = Words.of(List.of(
            entry("child|boy|girl|kid|toddler|baby|[4-9]-year-old|1[0-2]-year-old", Build.CHILD),
            entry("elderly|old man|old woman|aged|grandfather|grandmother|wizened|[678]0s", Build.ELDERLY),
            entry("portly|heavy|heavyset|stout|fat|rotund|overweight|plump|obese", Build.HEAVY),
            entry("muscular|burly|broad|athletic|brawny|well-built|strong|hulking", Build.ATHLETIC),
            entry("tall|towering|statuesque|giant", Build.TALL),
            entry("lanky|thin|slim|slender|skinny|petite|wiry|gaunt|lean|slight|frail", Build.SLIGHT)));
    private static final Words<Hair> HAIRS = Words.of(List.of(
            entry("bald|shaved head|hairless|robot|android|skull", Hair.BALD),
            entry("hooded|hood|helmet|turban|masked|burqa|suit of armou?r", Hair.COVERED),
            entry("ponytail|pigtails|braid|braids|braided", Hair.PONYTAIL),
            entry("bun|updo|hair up", Hair.BUN),
            entry("curly|afro|curls|frizzy|dreadlocks", Hair.CURLY),
            entry(
                    "long hair|long-haired|flowing|princess|(shoulder-length|long) (black|blonde?|brown|red|gr[ae]y|dark|white|silver) hair",
                    Hair.LONG),
            entry("bob|chin-length", Hair.BOB),
            entry(
                    "crew cut|cropped|buzz|short ((black|dark|brown|blonde?|red|gr[ae]y|white|silver) )?hair|soldier|marine|officer",
                    Hair.SHORT)));
    private static final Words<Integer> HAIR_COLOURS = Words.of(List.of(
            entry("blonde?|fair-haired|golden hair", 0xD9B45B),
            entry("red hair|redhead|red-headed|ginger|auburn", 0x9A4526),
            entry("(gr[ae]y|silver|white)[- ](curly )?hair(ed)?|greying|elderly|old man|old woman", 0xB9B6B0),
            entry("black (curly )?hair|dark (curly )?hair|dark-haired|raven", 0x231F20),
            entry("brown hair|brunette", 0x5A3A22)));
    private static final Words<Integer> SKINS = Words.of(List.of(
            entry("pale|ashen|porcelain|albino|ghostly", 0xF3DDCF),
            entry("biracial|mixed-race|latina?|olive|tanned|brown-skinned|indian|arab", 0xC08A62),
            entry("black (man|woman|girl|boy)|african|dark-skinned|ebony", 0x7A4E35),
            entry("alien|lizard|orc|goblin|green-skinned|tentacled?", 0x8DA07A),
            entry("robot|android|metallic|chrome", 0xB4BABF)));
    private static final Words<Accessory> ACCESSORIES = Words.of(List.of(
            entry("(?<!reading )glasses|spectacles|goggles", Accessory.GLASSES),
            entry("bearded|beard", Accessory.BEARD),
            entry("moustached?|mustache", Accessory.MOUSTACHE),
            entry("helmet|space suit|spacesuit|eva suit", Accessory.HELMET),
            entry("hat|cap|fedora|crown|beret", Accessory.HAT),
            entry("scarf|shawl", Accessory.SCARF),
            entry("tie|suit|tuxedo|businessman|executive", Accessory.TIE),
            entry("coat|robe|robes|cloak|cape|gown|lab coat", Accessory.COAT)));
    private static final String WORN =
            " ([a-z-]+ ){0,2}(jumper|sweater|shirt|polo shirt|blouse|jacket|suit|coat|raincoat|dress|overalls|cardigan"
                    + "|vest|uniform|hoodie|tunic|robe|apron)";
    private static final Words<Integer> TOP_COLOURS = Words.of(List.of(
            entry("navy" + WORN, 0x2B3A5C),
            entry("(light )?blue" + WORN, 0x3F6C9A),
            entry("(red|crimson|scarlet)" + WORN, 0x9A3030),
            entry("olive" + WORN, 0x6B6B3A),
            entry("green" + WORN, 0x3F6B45),
            entry("(plum|purple|violet)" + WORN, 0x65406B),
            entry("(beige|tan|camel|khaki)" + WORN, 0xB79F7A),
            entry("(yellow|mustard|high-visibility)" + WORN, 0xC9A227),
            entry("(brown|leather)" + WORN, 0x6B4A33),
            entry("white" + WORN, 0xDAD7CF),
            entry("(charcoal|black|dark)" + WORN, 0x34363B),
            entry("gr[ae]y" + WORN, 0x7C8087)));
    private static final Words<Boolean> SEXES = Words.of(List.of(
            entry(
                    "she|her|woman|girl|lady|mother|mom|queen|princess|actress|waitress|sister|wife|daughter|female",
                    true),
            entry("he|his|him|man|boy|gentleman|father|dad|king|prince|actor|waiter|brother|husband|son|male", false)));

    private static final Hair[] WOMENS_HAIR = {Hair.LONG, Hair.BOB, Hair.PONYTAIL, Hair.CURLY, Hair.BUN, Hair.LONG};
    private static final Hair[] MENS_HAIR = {Hair.SHORT, Hair.PARTED, Hair.SHORT, Hair.CURLY, Hair.PARTED, Hair.BALD};
    private static final Build[] SOME_BUILDS = {Build.AVERAGE, Build.SLIGHT, Build.AVERAGE, Build.ATHLETIC, Build.TALL};
    private static final int[] SOME_HAIR_COLOURS = {0x231F20, 0x3B2A20, 0x5A3A22, 0x7B5230, 0xC9A35A, 0x8C4A2A};
    private static final int[] SOME_SKINS = {0xF0D2BC, 0xE6BF9F, 0xD8A67F, 0xBC8760, 0x8E5F42};
    private static final int[] TOPS = {
        0x8C3B3B, 0x2F5D7C, 0x4E6B3A, 0xB07A2A, 0x5B4A7A, 0x2E6E6A, 0xA65A3A, 0x6B6F78, 0x7A3A5E, 0x3F4F66, 0x9A8B5A,
        0x4A3B32
    };
    private static final int[] BOTTOMS = {0x2B2F3A, 0x3A332C, 0x454A52, 0x2F3B2F, 0x4A3F35};

    private LookMaker() {}

    /** Returns the look of a character of this name, as far as the words say so. */
    public static Look make(String name, String description) {
        int[] dice = dice(name);
        boolean woman = SEXES.find(description).orElse(dice[0] % 2 == 0);
        Build build = BUILDS.find(description).orElse(pick(SOME_BUILDS, dice[1]));
        Hair hair = HAIRS.find(description).orElse(pick(woman ? WOMENS_HAIR : MENS_HAIR, dice[2]));
        int hairColour = HAIR_COLOURS
                .find(description)
                .orElse(build == Build.ELDERLY ? 0xB9B6B0 : SOME_HAIR_COLOURS[dice[3] % SOME_HAIR_COLOURS.length]);
        return new Look(
                build,
                hair,
                new Rgb(hairColour),
                new Rgb(SKINS.find(description).orElse(SOME_SKINS[dice[4] % SOME_SKINS.length])),
                new Rgb(TOP_COLOURS.find(description).orElse(TOPS[dice[5] % TOPS.length])),
                new Rgb(BOTTOMS[dice[6] % BOTTOMS.length]),
                ACCESSORIES.find(description).orElse(Accessory.NONE));
    }

    private static <T> T pick(T[] choices, int dice) {
        return choices[dice % choices.length];
    }

    /** Seven numbers that look random but depend on the name alone. */
    private static int[] dice(String name) {
        int[] dice = new int[7];
        for (int i = 0; i < dice.length; i++) {
            CRC32 crc = new CRC32();
            crc.update(i);
            crc.update(name.getBytes(StandardCharsets.UTF_8));
            dice[i] = (int) (crc.getValue() >>> 8);
        }
        return dice;
    }
}
