package dev.filmwright.core.talent;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Profile;
import dev.filmwright.core.look.LookMaker;
import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Composition;
import dev.filmwright.frame.Figure;
import dev.filmwright.frame.Look;
import dev.filmwright.frame.Movement;
import dev.filmwright.frame.Setting;
import dev.filmwright.frame.Setup;
import dev.filmwright.frame.Slate;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.InputRole;
import dev.filmwright.media.AspectRatio;
import dev.filmwright.media.FrameSize;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptAssembler;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Providers;
import dev.filmwright.talent.Technique;
import dev.filmwright.talent.WizardTake;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the requests for headshots and views. The same state makes the same requests under the same keys, so that asking twice
 * starts them once.
 */
final class TakeRequests {
    static final String WIZARD = "wizard";
    static final String ROUND = "wizard.round";
    static final String LOOK = "wizard.look";
    static final String HEADSHOT = "wizard.headshot";
    static final String TECHNIQUES = "wizard.techniques";

    private final Generations generations;
    private final PromptAssembler prompts;
    private final Providers providers;

    @Inject
    TakeRequests(Generations generations, PromptAssembler prompts, Providers providers) {
        this.generations = generations;
        this.prompts = prompts;
        this.providers = providers;
    }

    /** Returns what a talent looks like on drawn pictures: what the words leave open is told by the seed. */
    static Look look(String seed, String description) {
        return LookMaker.make("headshot " + seed, description);
    }

    List<GenerationRequest> headshots(SessionState state, SessionState.Batch batch) {
        boolean seeds = can(state).seed();
        List<GenerationRequest> requests = new ArrayList<>();
        for (int i = 0; i < batch.count(); i++) {
            long seed = batch.seed() + i;
            GenerationRequest.Builder request = request(state, ImageSlot.HEADSHOT, Long.toString(seed))
                    .label(ROUND, Integer.toString(batch.round()))
                    .idempotencyKey("wizard/" + state.id() + "/headshot/" + batch.round() + "/" + (i + 1));
            state.inspiration().ifPresent(picture -> request.reference(InputRole.REFERENCE, picture, "inspiration"));
            if (seeds) {
                request.seed(seed);
            }
            requests.add(request.build());
        }
        return requests;
    }

    /**
     * Returns the request for a take of a view.
     *
     * @param look what the headshot was drawn by
     * @param number which take, from 1; a later one begins with another seed, as the same would only make the same again
     */
    GenerationRequest view(SessionState state, WizardTake headshot, String look, ImageSlot slot, int number) {
        Set<Technique> techniques = EnumSet.of(Technique.PROMPT_ANCHOR);
        GenerationRequest.Builder request = request(state, slot, look)
                .label(ROUND, Integer.toString(number))
                .label(HEADSHOT, headshot.job().value())
                .idempotencyKey("wizard/" + state.id() + "/" + headshot.job() + "/" + slot.name() + "/" + number)
                .reference(InputRole.CHARACTER, headshot.picture().orElseThrow(), "the same individual");
        if (!generations.fit(request.build()).given().isEmpty()) {
            techniques.add(Technique.REFERENCE_IMAGE);
        }
        OptionalLong seed = headshot.seed();
        if (can(state).seed() && seed.isPresent()) {
            request.seed(number == 1 ? seed.getAsLong() : Math.floorMod(seed.getAsLong() + 7919L * number, 1L << 31));
            if (number == 1) {
                techniques.add(Technique.SEED);
            }
        }
        return request.label(
                        TECHNIQUES, techniques.stream().map(Technique::name).collect(Collectors.joining(",")))
                .build();
    }

    private GenerationRequest.Builder request(SessionState state, ImageSlot slot, String look) {
        Views view = Views.of(slot);
        FrameSize size = within(view.size(), can(state).maxEdge());
        return GenerationRequest.image(state.brief().model(), prompt(state, view), state.owner())
                .composition(composition(state, view, look(look, state.brief().description()), size))
                .size(size)
                .slot(Views.attempts(slot))
                .label(WIZARD, state.id())
                .label(LOOK, look);
    }

    private Capabilities can(SessionState state) {
        return providers.model(state.brief().model()).capabilities();
    }

    /** Says who it is first, in the same words for every picture, then how it is seen. */
    private AssembledPrompt prompt(SessionState state, Views view) {
        PromptRequest request = PromptRequest.builder(PromptKind.ASSET)
                .subject(unnamed(state), view.words())
                .setup(setup(view))
                .mood(state.brief().use().mood())
                .provider(state.brief().model().provider())
                .build();
        return prompts.assemble(request, generations.dialect(state.brief().model()));
    }

    /** Returns the talent as far as it is known before it is made: a name would only be drawn as letters. */
    private static Asset unnamed(SessionState state) {
        AssetContent content = new AssetContent(
                "",
                state.brief().description(),
                List.of(),
                Collections.emptySortedMap(),
                Profile.Talent.EMPTY,
                List.of(),
                Collections.emptySortedMap());
        return Asset.first(
                state.talent(),
                Category.TALENT.key(),
                state.scope(),
                "talent",
                content,
                Instant.ofEpochMilli(state.created()));
    }

    private static Setup setup(Views view) {
        return new Setup(view.framing(), Angle.EYE_LEVEL, Movement.STATIC, view.lensMm());
    }

    private static Composition composition(SessionState state, Views view, Look look, FrameSize size) {
        Figure figure = new Figure(
                state.talent().value(),
                look,
                0.5,
                Figure.Depth.SUBJECT,
                view.facing(),
                view.pose(),
                view.expression(),
                false);
        return new Composition(
                new AspectRatio(size.width(), size.height()),
                setup(view),
                Setting.PLAIN,
                List.of(figure),
                List.of(),
                Slate.NONE);
    }

    private static FrameSize within(FrameSize size, int edge) {
        int longest = Math.max(size.width(), size.height());
        return longest <= edge
                ? size
                : new FrameSize(Math.max(1, (int) ((long) size.width() * edge / longest)), Math.max(1, (int)
                        ((long) size.height() * edge / longest)));
    }
}
