package dev.filmwright.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private final Secrets secrets = new Secrets(Map.of("key", "a+b/c=d", "longer", "a+b/c=d-and-more"));

    @Test
    void a_secret_is_hidden_as_it_is_and_in_urls_and_in_base_64() {
        assertThat(secrets.hide("x a+b/c=d y")).isEqualTo("x *** y");
        assertThat(secrets.hide("?key=a%2Bb%2Fc%3Dd&n=1")).isEqualTo("?key=***&n=1");
        assertThat(secrets.hide("Basic YStiL2M9ZA==")).isEqualTo("Basic ***");
    }

    @Test
    void a_secret_that_begins_with_another_is_hidden_whole() {
        assertThat(secrets.hide("a+b/c=d-and-more")).isEqualTo("***");
    }

    @Test
    void what_a_row_keeps_names_the_setting_and_gets_its_secret_back() {
        String masked = secrets.mask("job?key=a+b/c=d");
        assertThat(masked).isEqualTo("job?key={secret:key}");
        assertThat(secrets.unmask(masked)).isEqualTo("job?key=a+b/c=d");
    }

    @Test
    void a_secret_that_is_a_usual_word_spoils_no_other() {
        Map<String, String> byKey = new LinkedHashMap<>();
        byKey.put("key1", "abc");
        byKey.put("key2", "key");
        Secrets words = new Secrets(byKey);
        assertThat(words.mask("job/abc?key=1")).doesNotContain("abc");
        assertThat(words.unmask(words.mask("job/abc?key=1"))).isEqualTo("job/abc?key=1");
    }

    @Test
    void a_key_that_was_changed_meanwhile_takes_the_place_of_the_old_one() {
        assertThat(new Secrets(Map.of("key", "new")).unmask(secrets.mask("job?key=a+b/c=d")))
                .isEqualTo("job?key=new");
    }

    @Test
    void what_holds_no_secret_is_thrown_as_it_is() {
        RuntimeException thrown = new IllegalStateException("quiet", new IOException("also"));
        assertThat(secrets.hide(thrown)).isSameAs(thrown);
    }

    @Test
    void a_secret_in_a_cause_is_hidden_and_the_failure_stays_what_it_was() {
        Failure failure = Failure.ofProvider(
                "p", Failure.Kind.RATE_LIMITED, "too many of a+b/c=d", true, Failure.Billing.NOT_CHARGED);
        ProviderException thrown = new ProviderException(failure, new IOException("GET /?key=a%2Bb%2Fc%3Dd"));
        thrown.addSuppressed(new IOException("closing a+b/c=d"));

        RuntimeException safe = secrets.hide(thrown);

        assertThat(safe).isInstanceOf(ProviderException.class);
        assertThat(((ProviderException) safe).failure().kind()).isEqualTo(Failure.Kind.RATE_LIMITED);
        assertThat(((ProviderException) safe).failure().retryable()).isTrue();
        StringWriter text = new StringWriter();
        safe.printStackTrace(new PrintWriter(text));
        assertThat(text.toString())
                .contains("GET /?key=***")
                .doesNotContain("a+b/c=d")
                .doesNotContain("a%2Bb");
    }

    @Test
    void a_cause_that_leads_to_itself_is_followed_no_further() {
        IOException one = new IOException("a+b/c=d");
        one.initCause(new IOException("two", one));
        assertThat(secrets.hide(new IllegalStateException("three", one))).hasMessageNotContaining("a+b/c=d");
    }
}
