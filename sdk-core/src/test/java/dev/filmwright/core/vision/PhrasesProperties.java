package dev.filmwright.core.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.FieldValue;
import dev.filmwright.spi.storage.Folding;
import dev.filmwright.vision.FieldMerge;
import dev.filmwright.vision.MergeMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A person's words outlast a model's. */
class PhrasesProperties {
    private static final Field HAIR = Field.text("hair", 100, "hair");

    private static String merged(Field field, String said, String more, MergeMode mode) {
        FieldMerge merge = FieldMerging.merge("x", field, new FieldValue.Text(said), new FieldValue.Text(more), mode);
        return merge.result().display();
    }

    @Property(tries = 500)
    void a_persons_words_stay_to_the_letter(
            @ForAll @From("texts") String said,
            @ForAll @From("texts") String more,
            @ForAll boolean sentences,
            @ForAll boolean keep) {
        String result = merged(sentences ? Shape.TEXT : HAIR, said, more, keep ? MergeMode.KEEP : MergeMode.MERGE);

        assertThat(result).startsWith(said.isBlank() ? "" : said.stripTrailing());
    }

    @Property(tries = 500)
    void all_that_is_new_is_there_and_merging_again_adds_nothing(
            @ForAll @From("texts") String said, @ForAll @From("texts") String more, @ForAll boolean sentences) {
        Field field = sentences ? Shape.TEXT : HAIR;
        String result = merged(field, said, more, MergeMode.MERGE);

        List<String> words = Folding.words(more);
        assertThat(Folding.words(result + " the a of with")).containsAll(words);
        assertThat(merged(field, result, more, MergeMode.MERGE)).isEqualTo(result);
    }

    @Property(tries = 500)
    void lists_are_united_without_saying_anything_twice(
            @ForAll List<@From("texts") String> said, @ForAll List<@From("texts") String> more) {
        List<String> all = Phrases.unite(said, more);

        assertThat(all.subList(0, said.size())).isEqualTo(said);
        List<String> known = said.stream().map(Folding::key).toList();
        assertThat(all.subList(said.size(), all.size()).stream().map(Folding::key))
                .doesNotHaveDuplicates()
                .noneMatch(known::contains);
        assertThat(all.stream().map(Folding::key))
                .containsAll(more.stream().map(Folding::key).toList());
    }

    @Example
    void phrases_and_sentences_are_added_as_a_person_would_write_them() {
        assertThat(merged(HAIR, "black hair", "Black, cropped; with a grey streak", MergeMode.MERGE))
                .isEqualTo("black hair, cropped, with a grey streak");
        assertThat(merged(Shape.TEXT, "The harbour master.", "The master of a harbour. She limps.", MergeMode.MERGE))
                .isEqualTo("The harbour master. She limps.");
        assertThat(merged(HAIR, "  ", "grey", MergeMode.MERGE)).isEqualTo("grey");
        assertThat(merged(HAIR, "grau", "GRAU", MergeMode.MERGE)).isEqualTo("grau");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> word = Arbitraries.of(
                "the", "Mara", "short", "black", "hair", "a", "Scar", "of", "ÉTÉ", "ete", "grey.", "tall,", "x;", "!",
                "👁");
        return word.list().ofMaxSize(8).map(words -> String.join(" ", words));
    }
}
