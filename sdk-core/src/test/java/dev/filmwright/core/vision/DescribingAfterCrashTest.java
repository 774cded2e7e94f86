package dev.filmwright.core.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.asset.Profile;
import dev.filmwright.vision.Description;
import dev.filmwright.vision.DescriptionRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What was asked is paid for once, whatever happens to the process that asked. */
@Timeout(120)
class DescribingAfterCrashTest extends VisionFixture {
    private static final String WRONG = "I cannot see a picture.";

    /** Asks, and closes the library once so many questions have reached the backend. */
    private void diesAfter(int questions, DescriptionRequest request) throws InterruptedException {
        CompletableFuture<Description> asked =
                CompletableFuture.supplyAsync(() -> library.descriptions().describe(request));
        assertThat(fake.awaitRequests(questions, Duration.ofMinutes(1))).isTrue();
        library.close();
        assertThatThrownBy(() -> asked.get(1, TimeUnit.MINUTES)).isInstanceOf(ExecutionException.class);
        open();
    }

    @Test
    void a_question_under_way_is_gone_on_with() throws InterruptedException {
        DescriptionRequest request = talent(eyes);
        fake.holdNext();
        fake.answerNext(MARA);
        diesAfter(1, request);

        fake.finish();
        assertThat(library.descriptions().describe(request).text()).startsWith("A woman");
        assertThat(fake.requests()).hasSize(1);
    }

    @Test
    void the_second_question_is_gone_on_with_and_the_first_not_asked_again() throws InterruptedException {
        DescriptionRequest request = talent(eyes);
        fake.answerNext(WRONG, MARA);
        fake.succeedNext().holdNext();
        diesAfter(2, request);
        fake.finish();
        Description mara = library.descriptions().describe(request);

        assertThat(mara.profile()).isInstanceOf(Profile.Talent.class);
        assertThat(mara.jobs()).hasSize(2);
        assertThat(fake.requests()).hasSize(2);
    }

    @Test
    void after_a_day_the_same_is_a_new_question() throws InterruptedException {
        DescriptionRequest request = talent(eyes);
        fake.holdNext();
        fake.answerNext(MARA, MARA.replace("lanky", "stout"));
        diesAfter(1, request);
        clock.advance(Duration.ofHours(25));

        fake.finish();
        Description mara = library.descriptions().describe(request);
        assertThat(((Profile.Talent) mara.profile()).build()).isEqualTo("stout");
    }
}
