package dev.filmwright.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import org.junit.jupiter.api.Test;

class SignatureTest {
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** The example of the specification's reference libraries. */
    @Test
    void a_message_is_signed_as_the_specification_does() {
        assertThat(Signature.of(SECRET).of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_secret_that_is_none_is_refused_and_not_shown() {
        for (String secret : new String[] {"", "whsec_", "whsec_c2hvcnQ=", "hunter2 hunter2 hunter2 hunter2 hunter2"}) {
            assertThatThrownBy(() -> Signature.of(secret))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("whsec_")
                    .hasMessageNotContaining("hunter2");
        }
        assertThat(Signature.of(SECRET)).hasToString("Signature");
    }
}
