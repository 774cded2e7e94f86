package dev.filmwright.testkit.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.filmwright.Failure;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaType;
import dev.filmwright.prompt.Dialect;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * What capabilities say of files, schemas and dialects holds. The engine keeps to it; a provider refuses all the same, before
 * its backend hears of it. {@link dev.filmwright.spi.CapabilityCheck} does that.
 */
abstract class CapabilityContract extends ProviderFixture {
    private static final Set<String> BUILT_IN = Set.of("prose", "tags");
    private static final int FEW = 64;

    CapabilityContract(ProviderContract author) {
        super(author);
    }

    @Test
    void a_prompts_dialect_is_built_in_or_brought_along() {
        Set<String> known = new HashSet<>(BUILT_IN);
        plugin().dialects().stream().map(Dialect::id).forEach(known::add);
        assertThat(open().models())
                .extracting(model -> model.capabilities().dialect())
                .isSubsetOf(known);
    }

    @Test
    void roles_that_are_needed_or_exclude_others_are_taken() {
        for (Model model : open().models()) {
            Capabilities can = model.capabilities();
            Set<InputRole> named = new HashSet<>(can.needs());
            for (InputRole role : InputRole.values()) {
                named.addAll(can.excludes(role));
            }
            assertThat(named).as(model.id()).allMatch(role -> can.inputs().getOrDefault(role, 0) > 0);
            assertThat(can.maxInputs())
                    .as(model.id())
                    .isGreaterThanOrEqualTo(can.needs().size());
        }
    }

    @Test
    void work_without_a_file_that_is_needed_is_refused() {
        for (ProviderRequest request : requests(can -> !can.needs().isEmpty())) {
            for (InputRole role : capabilities(open(), request).needs()) {
                List<ProviderInput> rest = request.inputs().stream()
                        .filter(input -> input.role() != role)
                        .toList();
                refuses(with(request, rest));
            }
        }
    }

    @Test
    void more_files_in_a_role_than_are_taken_are_refused() {
        for (ProviderRequest request :
                requests(can -> can.inputs().values().stream().anyMatch(most -> most > 0 && most < FEW))) {
            Capabilities can = capabilities(open(), request);
            for (Map.Entry<InputRole, Integer> taken : can.inputs().entrySet()) {
                if (taken.getValue() > 0 && taken.getValue() < FEW) {
                    List<ProviderInput> files = new ArrayList<>(request.inputs());
                    files.removeIf(input -> input.role() == taken.getKey());
                    for (int i = 0; i <= taken.getValue(); i++) {
                        files.add(file(can, taken.getKey()));
                    }
                    refuses(with(request, files));
                }
            }
        }
    }

    @Test
    void more_files_than_are_taken_at_a_time_are_refused() {
        for (ProviderRequest request : requests(CapabilityContract::bounded)) {
            Capabilities can = capabilities(open(), request);
            List<ProviderInput> files = new ArrayList<>();
            can.inputs().forEach((role, most) -> {
                for (int i = 0; i < most && i <= can.maxInputs(); i++) {
                    files.add(file(can, role));
                }
            });
            refuses(with(request, files));
        }
    }

    private static boolean bounded(Capabilities can) {
        long all = can.inputs().values().stream().mapToLong(Integer::longValue).sum();
        return can.maxInputs() < FEW && can.maxInputs() < all;
    }

    @Test
    void files_that_exclude_one_another_are_refused_together() {
        for (ProviderRequest request : requests(CapabilityContract::excluding)) {
            Capabilities can = capabilities(open(), request);
            for (InputRole one : InputRole.values()) {
                for (InputRole other : can.excludes(one)) {
                    List<ProviderInput> files = new ArrayList<>(request.inputs());
                    files.removeIf(input -> input.role() == one || input.role() == other);
                    files.add(file(can, one));
                    files.add(file(can, other));
                    refuses(with(request, files));
                }
            }
        }
    }

    private static boolean excluding(Capabilities can) {
        return can.inputs().keySet().stream()
                .anyMatch(role -> !can.excludes(role).isEmpty());
    }

    @Test
    void a_schema_is_refused_where_text_is_written_freely() {
        for (ProviderRequest request : requests(can -> can.outputs().contains(OutputKind.TEXT) && !can.schema())) {
            if (request.request().kind() == OutputKind.TEXT) {
                refuses(changed(
                        request,
                        request.request().toBuilder()
                                .schema("{\"type\":\"object\"}")
                                .build()));
            }
        }
    }

    /** Returns the requests whose models are such, or skips the test. */
    private List<ProviderRequest> requests(Predicate<Capabilities> such) {
        Provider provider = open();
        List<ProviderRequest> requests = backend.requests(key()).stream()
                .filter(request -> such.test(capabilities(provider, request)))
                .toList();
        assumeFalse(requests.isEmpty(), "no model says such a thing");
        return requests;
    }

    private static ProviderInput file(Capabilities can, InputRole role) {
        Predicate<MediaType> fits = role == InputRole.CLIP ? MediaType::clip : MediaType::picture;
        MediaType usual = role == InputRole.CLIP ? MediaType.MP4 : MediaType.PNG;
        MediaType type = can.inputTypes().stream()
                .filter(fits)
                .min((one, other) -> one.value().compareTo(other.value()))
                .orElse(usual);
        return new GivenPicture(role, type);
    }

    private static ProviderRequest with(ProviderRequest request, List<ProviderInput> files) {
        List<InputMedia> named = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            named.add(new InputMedia(files.get(i).role(), new MediaId("file" + i)));
        }
        return new ProviderRequest(
                request.clientKey(), request.model(), request.request().withInputs(named), files);
    }

    private void refuses(ProviderRequest request) {
        Submission answer = open().submit(request);
        assertThat(answer)
                .as(request.model() + " with " + request.request().inputs())
                .isInstanceOf(Submission.Rejected.class);
        Failure failure = sane(((Submission.Rejected) answer).failure());
        assertThat(failure.kind()).isIn(Failure.Kind.UNSUPPORTED, Failure.Kind.INVALID_REQUEST);
        assertThat(failure.retryable()).as("it will never be done").isFalse();
        assertThat(failure.billing()).isEqualTo(Failure.Billing.NOT_CHARGED);
        assertTaken(0);
    }
}
