package dev.filmwright.core.prompt;

import static dev.filmwright.prompt.SectionKind.CAMERA;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Profile;
import dev.filmwright.frame.Movement;
import dev.filmwright.frame.Setup;
import dev.filmwright.prompt.AssetContext;
import dev.filmwright.prompt.Cut;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.Origin.Source;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.PromptItem;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Angle, lens, aperture and movement: of the setup, else of what is said about the camera asset, else the asset's own. */
final class Cameras {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}([.][0-9]{1,2})?");
    private static final Set<String> PLACED = Set.of("description", "lensMm", "aperture", "angle", "movement");
    private static final Profile.Camera UNKNOWN =
            new Profile.Camera(OptionalInt.empty(), OptionalDouble.empty(), "", "");

    private final Draft draft;
    private final PromptRequest request;

    Cameras(Draft draft) {
        this.draft = draft;
        this.request = draft.request();
    }

    void addTo(List<Phrase> phrases) {
        PhraseBuilder phrase = new PhraseBuilder();
        Optional<Setup> setup = request.setup();
        request.camera().ifPresent(camera -> named(camera, phrase));
        if (setup.isPresent()) {
            setup(setup.get(), phrase);
            request.camera().ifPresent(camera -> outdone(camera));
        }
        request.camera().ifPresent(camera -> settings(camera, setup.isPresent(), phrase));
        phrase.addTo(phrases);
        if (request.kind() == PromptKind.VIDEO) {
            new PhraseBuilder()
                    .add(Source.SETUP, "duration", request.duration())
                    .addTo(phrases);
        }
    }

    private void named(PromptItem camera, PhraseBuilder phrase) {
        Asset asset = camera.asset();
        if (draft.fragment(asset, phrase)) {
            phrase.add(Source.CONTEXT, "camera.description", camera.context().field("description"));
            return;
        }
        AssetUse use = asset.use();
        phrase.asset(use, "name", asset.name());
        String other = camera.context().field("description");
        if (other.isEmpty()) {
            phrase.asset(use, "description", Wording.asPart(described(camera), asset.name()));
        } else {
            draft.leave(CAMERA, use, "description", asset.description(), Cut.Reason.REPLACED);
            phrase.add(Source.CONTEXT, "camera.description", other);
        }
    }

    /** A description that speaks of a lens or a movement gives way where another one is said. */
    private String described(PromptItem camera) {
        Asset asset = camera.asset();
        AssetContext context = camera.context();
        boolean all = request.setup().isPresent();
        CameraWords words = new CameraWords(
                all || !context.field("lensMm").isEmpty(),
                !context.field("aperture").isEmpty(),
                all || !context.field("angle").isEmpty(),
                all || !context.field("movement").isEmpty());
        return draft.kept(words.strip(asset.description()), CAMERA, asset.use(), "description");
    }

    private void setup(Setup setup, PhraseBuilder phrase) {
        phrase.add(Source.SETUP, "angle", setup.angle().words())
                .add(Source.SETUP, "lensMm", setup.lensMm() + " mm lens");
        if (request.kind() == PromptKind.VIDEO) {
            boolean still = setup.movement() == Movement.STATIC;
            phrase.add(
                    Source.SETUP,
                    "movement",
                    still ? "static camera" : "camera: " + setup.movement().words());
        }
    }

    /** Notes what the setup wins over. */
    private void outdone(PromptItem camera) {
        Profile.Camera own = profile(camera);
        AssetUse use = camera.asset().use();
        for (String field : List.of("angle", "lensMm", "movement")) {
            String said = camera.context().field(field);
            if (!said.isEmpty()) {
                draft.left()
                        .add(new Cut(
                                CAMERA,
                                new Span(said.strip(), Origin.of(Source.CONTEXT, "camera." + field)),
                                Cut.Reason.REPLACED));
            }
        }
        draft.leave(CAMERA, use, "profile.angle", own.angle(), Cut.Reason.REPLACED);
        draft.leave(CAMERA, use, "profile.lensMm", lens(own), Cut.Reason.REPLACED);
        draft.leave(CAMERA, use, "profile.movement", own.movement(), Cut.Reason.REPLACED);
    }

    private void settings(PromptItem camera, boolean outdone, PhraseBuilder phrase) {
        Profile.Camera own = profile(camera);
        if (!outdone) {
            either(camera, "angle", own.angle(), "", "", phrase);
            either(camera, "lensMm", lens(own), "", " mm lens", phrase);
        }
        either(camera, "aperture", aperture(own), "f/", "", phrase);
        if (!outdone) {
            boolean moves = request.kind() == PromptKind.VIDEO;
            either(camera, "movement", moves ? own.movement() : "", "camera: ", "", phrase);
        }
        phrase.free(camera.context(), "camera", PLACED);
    }

    private void either(
            PromptItem camera, String field, String own, String before, String after, PhraseBuilder phrase) {
        String said = camera.context().field(field).strip();
        AssetUse use = camera.asset().use();
        if (said.isEmpty()) {
            phrase.asset(use, "profile." + field, field.equals("movement") && !own.isBlank() ? before + own : own);
            return;
        }
        draft.leave(CAMERA, use, "profile." + field, own, Cut.Reason.REPLACED);
        boolean marked = NUMBER.matcher(said).matches() || field.equals("movement");
        phrase.add(Source.CONTEXT, "camera." + field, marked ? before + said + after : said);
    }

    private static Profile.Camera profile(PromptItem camera) {
        return camera.asset().profile() instanceof Profile.Camera known ? known : UNKNOWN;
    }

    private static String lens(Profile.Camera camera) {
        return camera.lensMm().isPresent() ? camera.lensMm().getAsInt() + " mm lens" : "";
    }

    private static String aperture(Profile.Camera camera) {
        return camera.aperture().isPresent()
                ? "f/" + Numbers.plain(camera.aperture().getAsDouble())
                : "";
    }
}
