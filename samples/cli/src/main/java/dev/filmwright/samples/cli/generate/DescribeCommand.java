package dev.filmwright.samples.cli.generate;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.InputRole;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code filmwright generate describe}. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = "Writes a text about pictures: --input reference=frame.png --prompt \"Who is in it?\"")
final class DescribeCommand extends TextCommand {
    @Override
    void check(List<InputRole> roles) {
        if (roles.isEmpty()) {
            throw new InvalidInputException("--input", "missing", "name a picture: --input reference=FILE");
        }
    }
}
