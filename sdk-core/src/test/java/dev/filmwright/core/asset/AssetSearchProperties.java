package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetHits;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.core.AssetsAndMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class AssetSearchProperties {
    private static final String LETTERS = "bcdfghjklmnpqrstvwz";

    private static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // opened once for all tries
    private static AssetsAndMedia library;

    private static int tries;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("search");
        library = new AssetsAndMedia(folder);
        for (String name : List.of("Red Lamp", "Søren", "AND OR NOT", "\"quoted\"", "🎬", "lamp 100%", "a_b", "?")) {
            create(name, name + " description", name);
        }
    }

    @AfterContainer
    static void close() throws IOException {
        library.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 400)
    void no_text_is_an_error(@ForAll("odd") String text) {
        for (AssetQuery within : List.of(
                AssetQuery.all(),
                AssetQuery.builder().allTags(List.of(text)).hasImages(false).build())) {
            AssetHits hits = library.assets().search(text, within);
            assertThat(hits.assets()).doesNotHaveDuplicates();
        }
        assertThat(library.assets()
                        .list(AssetQuery.builder().text(text).build())
                        .total())
                .isNotNegative();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void names_come_before_tags_and_tags_before_descriptions(@ForAll long seed) {
        Random random = new Random(seed + 1_000_003L * ++tries);
        String word = word(random);
        List<String> expected = new ArrayList<>();
        List<Runnable> making = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int number = i;
            // What ranks low has the word most often, and names that come first.
            making.add(() -> create("0 Text " + number, (word + " ").repeat(9), "other"));
            making.add(() -> create("1 Tag " + number, "", word));
            making.add(() -> create("2 Name " + word + " " + number, "", "other"));
        }
        Collections.shuffle(making, random);
        making.forEach(Runnable::run);
        for (String name : List.of("2 Name " + word, "1 Tag", "0 Text")) {
            for (int i = 0; i < 3; i++) {
                expected.add(name + " " + i);
            }
        }
        assertThat(names(word)).isEqualTo(expected);
        assertThat(names(word.substring(0, word.length() - 1))).isEqualTo(expected);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void one_typo_in_a_name_is_forgiven_where_no_name_fits(@ForAll long seed) {
        Random random = new Random(seed + 1_000_003L * ++tries);
        String word = word(random);
        create(word + " here", "", "x");
        assertThat(names(typo(word, random))).contains(word + " here");
    }

    private static String typo(String word, Random random) {
        // The last letter is left alone: without it the word would be a beginning, and no typo.
        int at = random.nextInt(word.length() - 2);
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + "x" + word.substring(at);
            case 2 -> word.substring(0, at) + "x" + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }

    /** A word that no other try has. */
    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private static void create(String name, String description, String tag) {
        library.assets()
                .create(AssetDraft.builder(Category.PROPS, name)
                        .description(description)
                        .tag(tag)
                        .build());
    }

    private static List<String> names(String text) {
        return library.assets().search(text, AssetQuery.all()).assets().stream()
                .map(Asset::name)
                .toList();
    }

    @Provide
    Arbitrary<String> odd() {
        Arbitrary<String> pieces = Arbitraries.of(
                "\"",
                "'",
                "*",
                "(",
                ")",
                "AND",
                "NOT",
                "NEAR(",
                "name:",
                "{name}",
                "-",
                "^",
                "%",
                "_",
                "\\",
                "🎬",
                "\u0000",
                "\uD800",
                "\uDC00",
                "lamp",
                "LAMP",
                "ø",
                "ß",
                " ",
                "\n",
                "100",
                "٣",
                "日本",
                "a",
                "?",
                "x".repeat(10_000),
                "\uDBFF\uDFFF");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(8).map(all -> String.join("", all)),
                pieces.list().ofMaxSize(40).map(all -> String.join(" ", all)),
                Arbitraries.strings().all().ofMaxLength(30));
    }
}
