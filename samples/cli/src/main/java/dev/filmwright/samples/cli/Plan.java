package dev.filmwright.samples.cli;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.filmwright.InvalidInputException;
import dev.filmwright.media.AspectRatio;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.time.FrameRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a folder of results is made from; kept in it so that an interrupted run can be resumed.
 *
 * @param title the film's title
 * @param scriptSha256 digest of the screenplay's bytes
 * @param aspect the shape of the picture
 * @param fps frames per second
 * @param exports ids of the exporters to run
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Plan(String title, String scriptSha256, String aspect, String fps, List<String> exports) {
    private static final String FILE = "produce.json";
    private static final String SCRIPT = "source-script";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    Plan {
        exports = List.copyOf(exports);
    }

    /** Returns the settings; throws if one of them makes no sense. */
    ProductionSettings settings() {
        return ProductionSettings.ofDefaults()
                .withAspect(AspectRatio.parse(aspect))
                .withRate(FrameRate.parse(fps));
    }

    static boolean existsIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /** Keeps the plan and the script as it was given; the plan last, so that where it is, the script is. */
    void save(Path folder, byte[] script) {
        WholeFile.write(script(folder), script);
        WholeFile.write(folder.resolve(FILE), JSON.writeValueAsBytes(this));
    }

    /** Returns where the script is kept as it was given. */
    static Path script(Path folder) {
        return folder.resolve(SCRIPT);
    }

    static Plan load(Path folder) {
        if (!existsIn(folder)) {
            throw new InvalidInputException(
                    "DIR", folder, "there is no " + FILE + " in it: name a folder that produce made");
        }
        try {
            return JSON.readValue(Files.readAllBytes(folder.resolve(FILE)), Plan.class);
        } catch (JacksonException e) {
            throw new InvalidInputException(FILE, folder, "it is damaged: run produce again", e);
        } catch (IOException e) {
            throw WholeFile.unreadable(folder.resolve(FILE), e);
        }
    }

    /** Throws if the folder holds the results of something else. */
    void checkSameAs(Plan there, Path folder) {
        if (!scriptSha256.equals(there.scriptSha256)
                || !aspect.equals(there.aspect)
                || !fps.equals(there.fps)
                || !title.equals(there.title)) {
            throw new InvalidInputException(
                    "--out",
                    folder,
                    "it holds \"" + there.title + "\" made from another script or with other settings:"
                            + " name another folder, or remove this one");
        }
    }
}
