package dev.filmwright.testkit.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A provider does what it says it can, refuses what it says it cannot, and leaves nothing out in silence. */
abstract class HonestyContract extends ProviderFixture {
    private static final String UNKNOWN = "no-such-setting";

    HonestyContract(ProviderContract author) {
        super(author);
    }

    @Test
    void models_have_ids_of_their_own_and_make_something() {
        Provider provider = open();
        assertThat(provider.models())
                .extracting(Model::id)
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(provider.models()).allSatisfy(model -> {
            assertThat(model.capabilities().outputs()).as(model.id()).isNotEmpty();
            assertThat(model.capabilities().maxConcurrent()).as(model.id()).isPositive();
            assertThat(model.capabilities().submitsPerMinute()).as(model.id()).isPositive();
        });
    }

    @Test
    void every_model_does_what_it_says() throws IOException {
        Provider provider = open();
        List<ProviderRequest> requests = backend.requests(key());
        assertThat(requests)
                .as("a request for each model")
                .extracting(ProviderRequest::model)
                .containsAll(provider.models().stream().map(Model::id).toList());
        for (int i = 0; i < requests.size(); i++) {
            ProviderRequest request = backend.requests(key()).get(i);
            assertThat(capabilities(provider, request).outputs())
                    .contains(request.request().kind());
            Operation operation = accepted(provider, request);
            List<Output> outputs = succeeded(provider, operation).outputs();
            assertThat(outputs)
                    .anySatisfy(output -> assertThat(fits(request.request().kind(), output.type()))
                            .isTrue());
            for (Output output : outputs) {
                assertThat(download(provider, operation, output)).isNotEmpty();
            }
        }
    }

    private static boolean fits(OutputKind kind, MediaType type) {
        return switch (kind) {
            case IMAGE -> type.picture();
            case VIDEO -> type.clip();
            case TEXT -> type.text();
            case WORKFLOW -> true;
        };
    }

    @Test
    void a_model_it_does_not_have_is_refused() {
        ProviderRequest request = request();
        refuses(new ProviderRequest(request.clientKey(), "no-such-model", request.request(), request.inputs()));
    }

    @Test
    void a_kind_that_a_model_does_not_make_is_refused() {
        ProviderRequest request = request();
        Capabilities can = capabilities(open(), request);
        for (OutputKind kind : OutputKind.values()) {
            if (!can.outputs().contains(kind)) {
                refuses(changed(request, ofKind(kind, request.request())));
            }
        }
    }

    private static GenerationRequest ofKind(OutputKind kind, GenerationRequest request) {
        GenerationRequest.Builder builder = switch (kind) {
            case IMAGE -> GenerationRequest.image(request.model(), request.prompt(), request.owner());
            case VIDEO -> GenerationRequest.video(request.model(), request.prompt(), request.owner());
            case TEXT -> GenerationRequest.text(request.model(), request.prompt(), request.owner());
            case WORKFLOW -> GenerationRequest.workflow(request.model(), "{}", request.owner());
        };
        request.composition().ifPresent(builder::composition);
        return builder.size(request.size()).build();
    }

    @Test
    void a_file_in_a_role_that_a_model_does_not_take_is_refused() {
        ProviderRequest request = request();
        Capabilities can = capabilities(open(), request);
        for (InputRole role : InputRole.values()) {
            if (can.inputs().getOrDefault(role, 0) == 0) {
                GenerationRequest with = request.request().toBuilder()
                        .input(role, new MediaId("lamp"))
                        .build();
                refuses(new ProviderRequest(
                        request.clientKey(), request.model(), with, List.of(new GivenPicture(role))));
            }
        }
    }

    @Test
    void a_setting_it_does_not_know_is_refused_or_warned_of() {
        Provider provider = open();
        ProviderRequest request = request();
        ProviderRequest odd = changed(
                request, request.request().toBuilder().option(UNKNOWN, "1").build());
        Submission answer = provider.submit(odd);
        if (answer instanceof Submission.Accepted taken) {
            PollResult.Succeeded made = succeeded(provider, taken.operation());
            assertThat(made.warnings())
                    .anySatisfy(warning -> assertThat(warning).contains(UNKNOWN));
        } else {
            assertRefusal(((Submission.Rejected) answer).failure());
            assertTaken(0);
        }
    }

    @Test
    void a_size_beyond_what_it_says_is_refused_or_warned_of() {
        Provider provider = open();
        ProviderRequest request = request();
        int edge = capabilities(provider, request).maxEdge();
        if (request.request().kind() == OutputKind.TEXT || edge > 1 << 20) {
            return;
        }
        FrameSize beyond = new FrameSize(edge + 16, edge + 16);
        Submission answer = provider.submit(
                changed(request, request.request().toBuilder().size(beyond).build()));
        if (answer instanceof Submission.Accepted taken) {
            assertThat(succeeded(provider, taken.operation()).warnings()).isNotEmpty();
        } else {
            assertRefusal(((Submission.Rejected) answer).failure());
        }
    }

    /** Refusing by what is known here costs no call: nothing may reach the backend. */
    private void refuses(ProviderRequest request) {
        Submission answer = open().submit(request);
        assertThat(answer)
                .as(request.model() + ", " + request.request().kind() + ", " + request.inputs())
                .isInstanceOf(Submission.Rejected.class);
        assertRefusal(((Submission.Rejected) answer).failure());
        assertTaken(0);
    }

    private static void assertRefusal(Failure failure) {
        assertThat(sane(failure).kind())
                .isIn(Failure.Kind.UNSUPPORTED, Failure.Kind.INVALID_REQUEST, Failure.Kind.NOT_FOUND);
        assertThat(failure.retryable()).as("it will never be done").isFalse();
        assertThat(failure.billing()).isEqualTo(Failure.Billing.NOT_CHARGED);
    }
}
