package dev.filmwright.provider.support.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class JsonLinesProperties {
    private static final JsonReader READER =
            JsonReader.of(JsonLimits.ofDefaults().withLine(1000));

    @Property
    void a_stream_cut_anywhere_gives_the_whole_documents_and_then_at_most_a_typed_failure(
            @ForAll("texts") List<String> texts, @ForAll @IntRange(max = 3000) int cut) {
        StringBuilder stream = new StringBuilder();
        texts.forEach(text -> stream.append("{\"text\":\"").append(text).append("\"}\n"));
        byte[] bytes = stream.toString().getBytes(StandardCharsets.UTF_8);
        byte[] arrived = Arrays.copyOf(bytes, Math.min(bytes.length, cut));

        List<String> read = new ArrayList<>();
        boolean failed = false;
        try {
            read(arrived, read);
        } catch (ProviderException e) {
            failed = true;
            assertThat(e.failure().kind()).isEqualTo(Kind.BAD_RESPONSE);
            assertThat(e.getMessage()).contains("ends in the middle of a line");
        }
        assertThat(texts.subList(0, read.size())).isEqualTo(read);
        String all = new String(arrived, StandardCharsets.UTF_8);
        assertThat(read).hasSizeGreaterThanOrEqualTo((int)
                all.chars().filter(c -> c == '\n').count());
        assertThat(failed || read.size() == texts.size() || all.isEmpty() || all.endsWith("\n") || all.endsWith("}"))
                .isTrue();
    }

    @Property
    void bytes_of_any_kind_end_in_documents_or_a_typed_failure(@ForAll byte[] bytes) {
        JsonProperties.typed(() -> read(bytes, new ArrayList<>()));
    }

    @Example
    void empty_lines_and_both_line_ends_are_no_documents() {
        List<String> read = new ArrayList<>();
        read("\n\r\n{\"text\":\"a\"}\r\n  \n{\"text\":\"b\"}".getBytes(StandardCharsets.UTF_8), read);
        assertThat(read).containsExactly("a", "b");
    }

    @Example
    void a_line_without_end_is_not_held() {
        JsonProperties.typed(() -> {
            read("a".repeat(1_000_000).getBytes(StandardCharsets.UTF_8), new ArrayList<>());
            throw new AssertionError("it was read");
        });
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withChars("abü€ {}[]:")
                .ofMaxLength(20)
                .list()
                .ofMaxSize(30);
    }

    private static void read(byte[] bytes, List<String> read) {
        JsonLines lines = JsonLines.of(new ByteArrayInputStream(bytes), READER, JsonProperties.ORIGIN);
        try {
            for (Optional<JsonValue> line = lines.next(); line.isPresent(); line = lines.next()) {
                read.add(line.get().at("text").text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
