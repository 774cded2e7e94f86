package dev.filmwright.provider.veo;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Decides before anything is paid what can be combined and how, by the models' data. Immutable. */
final class Planner {
    private static final long LARGEST_SEED = 4_294_967_295L;
    private static final Pattern STORAGE =
            Pattern.compile("gs://[a-z0-9][a-z0-9._-]{1,220}[a-z0-9](?:/[^\\s?#]{0,900})?");
    private static final String SEEN = "with pictures of whom or what is to be seen";
    private static final Pattern NOT = Pattern.compile("(?i)(?:^|,)\\s*(?:no|not|don't|do not|without)\\s");

    private final Way way;
    private final Optional<String> storage;

    Planner(Way way, Optional<String> storage) {
        this.way = way;
        this.storage = storage;
    }

    /**
     * Plans a request.
     *
     * @param roles what the files are for that the model is given
     * @throws InvalidInputException if it cannot be done
     */
    Plan plan(VeoModel model, GenerationRequest request, Collection<InputRole> roles) {
        Options options = Options.of(request);
        options.check();
        boolean edit = options.text(Options.TASK).filter("edit"::equals).isPresent();
        Mode mode = Mode.of(roles, edit);
        checkRoles(model, mode, roles);
        String prompt = request.prompt().text().strip();
        if (prompt.isEmpty() && (mode == Mode.TEXT || mode == Mode.REFERENCES || mode == Mode.EDIT)) {
            throw new InvalidInputException(
                    "prompt", "", "say what is to be seen: only a frame or clip can stand alone");
        }
        List<String> warnings = new ArrayList<>();
        Shape shape = Shape.of(model, request.size(), options);
        shape.warning().ifPresent(warnings::add);
        int seconds = Lengths.seconds(model, mode, request.length().map(Planner::wholeSeconds), warnings);
        checkCombination(model, mode, shape, seconds, request.length());
        checkPeople(options, mode);
        negatives(options).ifPresent(warnings::add);
        Optional<String> target = storage(options);
        int samples = samples(model, shape, target, options);
        return new Plan(
                model,
                mode,
                prompt,
                shape,
                seconds,
                samples,
                seed(model, request),
                target,
                options,
                List.copyOf(warnings));
    }

    /** Begun seconds count whole; more than a day is a day, which is too long for every model. */
    private static int wholeSeconds(Duration length) {
        Duration day = Duration.ofDays(1);
        Duration some = length.compareTo(day) > 0 ? day : length;
        return (int) some.plusNanos(999_999_999).toSeconds();
    }

    private static Optional<String> negatives(Options options) {
        return options.text(Options.NEGATIVE)
                .filter(words -> NOT.matcher(words).find())
                .map(words -> "option " + Options.NEGATIVE
                        + " names what is not to be seen: write \"wall\", not \"no wall\"");
    }

    private int samples(VeoModel model, Shape shape, Optional<String> target, Options options) {
        int samples = options.number(Options.SAMPLES, 1, model.samples(), 1);
        if (way == Way.VERTEX
                && target.isEmpty()
                && samples > 1
                && shape.resolution().equals("4k")) {
            throw Options.wrong(
                    Options.SAMPLES,
                    String.valueOf(samples),
                    "several clips in 4k are too much for one answer: set " + Options.STORAGE + " to a gs:// address");
        }
        return samples;
    }

    private void checkRoles(VeoModel model, Mode mode, Collection<InputRole> roles) {
        if (roles.contains(InputRole.LAST_FRAME) && !roles.contains(InputRole.FIRST_FRAME)) {
            throw wrongInput(InputRole.LAST_FRAME, "give a first frame too: a last one alone is not taken");
        }
        boolean references = roles.stream().anyMatch(Planner::reference);
        boolean frames = roles.contains(InputRole.FIRST_FRAME);
        if (way != Way.OMNI && references && (frames || roles.contains(InputRole.CLIP))) {
            throw wrongInput(
                    InputRole.REFERENCE,
                    "pictures of whom or what is to be seen do not go with frames or a clip: leave one out");
        }
        if (frames && roles.contains(InputRole.CLIP)) {
            throw wrongInput(InputRole.CLIP, "a clip and a first frame do not go together: leave one out");
        }
        if (mode == Mode.EDIT && !model.can(Feature.EDIT)) {
            throw Options.wrong(
                    Options.TASK, "edit", model.id() + " changes no clips; leave it out to go on from the clip");
        }
        if (mode == Mode.EXTENSION && !model.can(Feature.EXTENSION)) {
            throw wrongInput(
                    InputRole.CLIP,
                    model.id() + " goes on from no clip"
                            + (model.can(Feature.EDIT)
                                    ? "; set option " + Options.TASK + " to edit to have it changed"
                                    : ""));
        }
    }

    private static boolean reference(InputRole role) {
        return role == InputRole.REFERENCE || role == InputRole.CHARACTER || role == InputRole.STYLE;
    }

    private static void checkCombination(
            VeoModel model, Mode mode, Shape shape, int seconds, Optional<Duration> asked) {
        String resolution = shape.resolution();
        if (mode == Mode.EXTENSION || mode == Mode.EDIT) {
            only("size", resolution, model.extensionResolutions(), "with a clip to go on from");
            return;
        }
        boolean wholeLength = model.wholeLengthFor().contains(resolution)
                || mode == Mode.REFERENCES && model.wholeLengthWith().contains(Feature.REFERENCES)
                || mode == Mode.INTERPOLATION && model.wholeLengthWith().contains(Feature.LAST_FRAME);
        if (wholeLength && seconds != model.longest()) {
            String what = mode == Mode.REFERENCES
                    ? SEEN
                    : mode == Mode.INTERPOLATION ? "with a first and a last frame" : "in " + resolution;
            throw new InvalidInputException(
                    "length",
                    asked.map(Duration::toString).orElse(""),
                    model.id() + " makes only clips of " + model.longest() + " s " + what
                            + ": ask for that, or leave it out");
        }
        if (mode == Mode.REFERENCES) {
            only("size", resolution, model.referenceResolutions(), SEEN);
            only("size", shape.aspect(), model.referenceAspects(), SEEN);
        }
    }

    private static void only(String field, String value, List<String> allowed, String with) {
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            throw new InvalidInputException(field, value, with + " use " + String.join(" or ", allowed));
        }
    }

    /** The Gemini API takes every person with words only, and adults only with pictures. */
    private void checkPeople(Options options, Mode mode) {
        Optional<String> people = options.text(Options.PEOPLE);
        boolean pictures = mode != Mode.TEXT && mode != Mode.EXTENSION;
        if (way == Way.GEMINI && pictures && people.filter("allow_all"::equals).isPresent()) {
            throw Options.wrong(Options.PEOPLE, "allow_all", "with pictures use allow_adult, or leave it out");
        }
    }

    private Optional<String> storage(Options options) {
        Optional<String> wanted = options.text(Options.STORAGE).or(() -> storage);
        wanted.filter(address -> !STORAGE.matcher(address).matches()).ifPresent(address -> {
            throw Options.wrong(Options.STORAGE, address, "write it as gs://bucket/folder/");
        });
        return wanted.map(address -> address.endsWith("/") ? address : address + "/");
    }

    private static OptionalLong seed(VeoModel model, GenerationRequest request) {
        if (!model.seed() || request.seed().isEmpty()) {
            return OptionalLong.empty();
        }
        long seed = request.seed().getAsLong();
        if (seed < 0 || seed > LARGEST_SEED) {
            throw new InvalidInputException("seed", seed, "use 0 to " + LARGEST_SEED);
        }
        return OptionalLong.of(seed);
    }

    private static InvalidInputException wrongInput(InputRole role, String remedy) {
        return new InvalidInputException("inputs", role.name(), remedy);
    }

    /** Returns words for a list of lengths, e.g. {@code "4, 6 or 8"}. */
    static String words(List<Integer> seconds) {
        if (seconds.size() > 3) {
            return seconds.get(0) + " to " + seconds.get(seconds.size() - 1);
        }
        String all = seconds.stream().map(String::valueOf).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
    }
}
