package dev.filmwright.core.spending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobTerms;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Span;
import dev.filmwright.spending.CostScope;
import dev.filmwright.spending.Costs;
import dev.filmwright.spending.LedgerEntry;
import dev.filmwright.spending.Totals;
import dev.filmwright.testkit.TestLibrary;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A library with a backend that costs money, for each test. */
abstract class SpendingFixture {
    static final CostScope FILM = CostScope.production("film");

    final PaidBackend backend = new PaidBackend();
    TestLibrary library;
    Costs costs;

    @BeforeEach
    void openLibrary() {
        library = TestLibrary.open(builder -> builder.plugin(backend).prices(PaidBackend.prices()));
        costs = library.costs();
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    static GenerationRequest.Builder request(ModelRef model) {
        Span span = new Span("A wide shot of the harbour", Origin.of(Origin.Source.SCRIPT, "action"));
        AssembledPrompt prompt = AssembledPrompt.of(PromptKind.FRAME, "prose", List.of(), List.of(span), "");
        return GenerationRequest.image(model, prompt, MediaOwner.production("film"))
                .size(new FrameSize(640, 360))
                .label("project", "film")
                .label("scene", "SC010")
                .label("shot", "SC010_SH0020");
    }

    static GenerationRequest photo() {
        return request(PaidBackend.PHOTO).build();
    }

    static GenerationRequest paidBy(String account) {
        return request(PaidBackend.PHOTO)
                .terms(JobTerms.usual().account(account))
                .build();
    }

    /** Starts a job and waits until it does not go on by itself. */
    Job run(GenerationRequest request) throws InterruptedException {
        return ended(library.generations().start(request).id());
    }

    Job ended(JobId job) throws InterruptedException {
        assertThat(library.generations().await(List.of(job), Duration.ofMinutes(1), over -> {}))
                .isTrue();
        return library.generations().job(job);
    }

    Totals film() {
        return costs.ledger().total(FILM, MoneyUnit.USD);
    }

    static Money usd(String amount) {
        return Money.usd(amount);
    }

    /** Returns what happened to a job's money, e.g. {@code "RESERVE ESTIMATED"}. */
    List<String> story(JobId job) {
        return costs.ledger().of(job).stream()
                .map(entry -> entry.kind() + " " + entry.basis())
                .toList();
    }

    List<LedgerEntry> entries(JobId job) {
        return costs.ledger().of(job);
    }
}
