package dev.filmwright.core.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.cost.Money;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.JobId;
import dev.filmwright.spending.ApprovalRefusedException;
import dev.filmwright.spending.ApprovalRequest;
import dev.filmwright.spi.ApprovalPolicy;
import dev.filmwright.testkit.TestLibrary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The host's word before anything is started that may cost money. */
class ApprovalTest {
    private final PaidBackend backend = new PaidBackend();
    private final List<ApprovalRequest> asked = new ArrayList<>();
    private Optional<TestLibrary> library = Optional.empty();

    private TestLibrary open(ApprovalPolicy policy) {
        ApprovalPolicy noting = request -> {
            asked.add(request);
            return policy.refusal(request);
        };
        TestLibrary opened = TestLibrary.open(
                builder -> builder.plugin(backend).prices(PaidBackend.prices()).approval(noting));
        library = Optional.of(opened);
        return opened;
    }

    @AfterEach
    void close() {
        library.ifPresent(TestLibrary::close);
    }

    @Test
    void what_is_refused_is_not_stored() {
        TestLibrary opened = open(request -> Optional.of("ask Anna"));

        assertThatThrownBy(() -> opened.generations().start(SpendingFixture.photo()))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessage("it is not approved: ask Anna");

        assertThat(opened.generations().jobs(Map.of(), 10)).isEmpty();
        assertThat(backend.asked()).isZero();
    }

    @Test
    void a_call_is_one_action_and_what_is_free_is_not_asked_for() {
        TestLibrary opened = open(ApprovalPolicy.upTo(Money.usd("2")));
        GenerationRequest free = SpendingFixture.request(PaidBackend.FREE).build();

        opened.generations().startAll(List.of(SpendingFixture.photo(), SpendingFixture.photo(), free));
        opened.generations().start(free);

        assertThat(asked).hasSize(1);
        assertThat(asked.get(0).requests()).hasSize(2);
        assertThatThrownBy(() -> opened.generations()
                        .startAll(List.of(SpendingFixture.photo(), SpendingFixture.photo(), SpendingFixture.photo())))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessageContaining("USD 3.00")
                .hasMessageContaining("USD 2.00");
    }

    @Test
    void a_limit_does_not_approve_what_nobody_knows_the_cost_of_or_what_is_in_another_unit() {
        TestLibrary opened = open(ApprovalPolicy.upTo(Money.usd("2")));
        assertThatThrownBy(() -> opened.generations()
                        .start(SpendingFixture.request(PaidBackend.UNPRICED).build()))
                .hasMessageContaining("unknown");
        close();

        TestLibrary euros = open(ApprovalPolicy.upTo(Money.parse("EUR 200")));
        assertThatThrownBy(() -> euros.generations().start(SpendingFixture.photo()))
                .isInstanceOf(ApprovalRefusedException.class);
    }

    @Test
    void the_first_use_of_a_provider_needs_its_name_in_the_policy() throws InterruptedException {
        TestLibrary strict = open(ApprovalPolicy.providers(Set.of("other")));
        assertThatThrownBy(() -> strict.generations().start(SpendingFixture.photo()))
                .hasMessageContaining("first paid use of acme");
        close();

        TestLibrary opened = open(ApprovalPolicy.providers(Set.of("acme")));
        ended(opened, opened.generations().start(SpendingFixture.photo()).id());
        opened.generations().start(SpendingFixture.photo());

        assertThat(asked).extracting(ApprovalRequest::firstUse).containsExactly(one(), one(), none());
    }

    private static SortedSet<String> one() {
        return new TreeSet<>(Set.of("acme"));
    }

    private static SortedSet<String> none() {
        return new TreeSet<>();
    }

    @Test
    void sending_again_is_asked_for_and_a_start_known_by_its_key_is_not() throws InterruptedException {
        TestLibrary opened = open(ApprovalPolicy.allowing());
        backend.fails(Failure.Billing.CHARGED);
        GenerationRequest request = SpendingFixture.request(PaidBackend.PHOTO)
                .idempotencyKey("once")
                .build();
        JobId job = opened.generations().start(request).id();
        ended(opened, job);
        opened.generations().start(request);
        assertThat(asked).hasSize(1);

        opened.generations().retry(job);

        assertThat(asked).hasSize(2);
        ended(opened, job);
    }

    @Test
    void policies_are_joined_and_the_first_refusal_counts() {
        ApprovalPolicy both = ApprovalPolicy.providers(Set.of("acme")).and(ApprovalPolicy.upTo(Money.usd("0.5")));
        TestLibrary opened = open(both);

        assertThatThrownBy(() -> opened.generations().start(SpendingFixture.photo()))
                .hasMessageContaining("up to USD 0.50");
    }

    private static void ended(TestLibrary library, JobId job) throws InterruptedException {
        assertThat(library.generations().await(List.of(job), Duration.ofMinutes(1), over -> {}))
                .isTrue();
    }
}
