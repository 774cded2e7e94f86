package dev.filmwright.samples.cli.generate;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.media.FrameSize;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --size}. */
final class SizeOption {
    private static final Pattern FORM = Pattern.compile("\\s*(\\d{1,6})\\s*[xX×]\\s*(\\d{1,6})\\s*");

    @Option(names = "--size", paramLabel = "WxH", description = "The size in pixels (default: 1280x720).")
    private @Nullable String size;

    void addTo(GenerationRequest.Builder request) {
        if (size != null) {
            Matcher form = FORM.matcher(size);
            if (!form.matches()) {
                throw new InvalidInputException("--size", size, "write it as WIDTHxHEIGHT, e.g. 1024x576");
            }
            request.size(new FrameSize(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))));
        }
    }
}
