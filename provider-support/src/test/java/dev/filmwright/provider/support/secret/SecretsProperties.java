package dev.filmwright.provider.support.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SecretsProperties {
    private static final List<UnaryOperator<String>> WRITERS = List.of(
            text -> text,
            text -> URLEncoder.encode(text, StandardCharsets.UTF_8),
            text -> Base64.getEncoder().encodeToString(("user:" + text).getBytes(StandardCharsets.UTF_8)),
            text -> Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)),
            text -> HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)),
            text -> "Authorization: Bearer " + text,
            text -> "https://host.example/path?key=" + text + "&x=1",
            text -> "{\"key\":\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}");

    @Property
    void a_planted_secret_never_gets_through(
            @ForAll("plantings") List<String> planted,
            @ForAll String before,
            @ForAll String between,
            @ForAll("writers") UnaryOperator<String> writer) {
        Secrets secrets = Secrets.of(planted.toArray(String[]::new));
        String text = before
                + writer.apply(planted.get(0))
                + between
                + writer.apply(planted.get(planted.size() - 1))
                + before;
        String safe = secrets.redact(text);
        assertThat(planted).noneMatch(safe::contains);
        assertThat(secrets.foundIn(safe)).isFalse();
        assertThat(secrets.foundIn(new IllegalStateException(secrets.redact(new RuntimeException(text))).toString()))
                .isFalse();
    }

    @Property
    void an_excerpt_never_holds_more_than_half_of_what_was_cut(
            @ForAll("secrets") String planted, @ForAll String before) {
        Secrets secrets = Secrets.of(planted);
        for (int cut = 0; cut <= planted.length(); cut++) {
            String safe = secrets.excerpt(before + planted.substring(0, cut), 1000, false);
            assertThat(secrets.foundIn(safe)).isFalse();
            if (!before.contains(planted.substring(0, 3))) {
                assertThat(safe).doesNotContain(planted);
            }
        }
    }

    @Property
    void any_text_can_be_redacted(@ForAll("messy") String text) {
        assertThatCode(() -> Secrets.of("a-secret").redact(text)).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings()
                .ascii()
                .ofMinLength(6)
                .ofMaxLength(40)
                .map(String::strip)
                .filter(text -> text.length() >= 6 && text.chars().anyMatch(c -> c != '*'));
    }

    @Provide
    Arbitrary<List<String>> plantings() {
        return secrets().list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<UnaryOperator<String>> writers() {
        return Arbitraries.of(WRITERS);
    }

    @Provide
    Arbitrary<String> messy() {
        return Arbitraries.of(
                        "https://",
                        "http:\\/\\/",
                        "/",
                        "?",
                        "&",
                        "=",
                        "#",
                        "@",
                        "sig",
                        "key=",
                        "Bearer ",
                        "\"",
                        ":",
                        " ",
                        "token",
                        "a.example",
                        "\\",
                        "{",
                        "x-amz-",
                        "%3D",
                        "$1",
                        "\n")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
