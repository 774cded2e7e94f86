package dev.filmwright.core.production;

import dev.filmwright.Failure;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Lookup;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.ImageIO;

/** A backend that answers at once with a small blank sheet, and remembers which shots it was asked for. */
final class PaperPlugin implements ProviderPlugin, Provider {
    final Queue<String> shots = new ConcurrentLinkedQueue<>();
    final Queue<Failure> refusals = new ConcurrentLinkedQueue<>();

    @Override
    public String id() {
        return "paper";
    }

    @Override
    public List<ConfigKey> configKeys() {
        return List.of();
    }

    @Override
    public Provider open(ProviderConfig config) {
        return this;
    }

    @Override
    public List<Model> models() {
        Capabilities capabilities =
                Capabilities.builder().output(OutputKind.IMAGE).maxConcurrent(2).build();
        return List.of(new Model("sheet", "Sheet", capabilities));
    }

    @Override
    public Submission submit(ProviderRequest request) {
        Failure refusal = refusals.poll();
        if (refusal != null) {
            return new Submission.Rejected(refusal);
        }
        shots.add(request.request().labels().getOrDefault("shot", ""));
        return new Submission.Accepted(new Operation(request.clientKey()));
    }

    @Override
    public PollResult poll(Operation operation) {
        return new PollResult.Succeeded(
                List.of(new Output("sheet", MediaType.PNG)), OptionalLong.empty(), Optional.empty(), List.of());
    }

    @Override
    public CancelResult cancel(Operation operation) {
        return CancelResult.TOO_LATE;
    }

    @Override
    public void download(Operation operation, Output output, OutputStream target) throws IOException {
        BufferedImage sheet = new BufferedImage(32, 18, BufferedImage.TYPE_INT_RGB);
        sheet.setRGB(0, 0, operation.value().hashCode() & 0xFFFFFF);
        ImageIO.write(sheet, "png", target);
    }

    @Override
    public Lookup find(String clientKey) {
        return new Lookup.Absent();
    }

    @Override
    public void close() {}
}
