package dev.filmwright.testkit.memory;

import dev.filmwright.ConflictException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionLabel;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.VersionStore;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link VersionStore} in memory. */
final class MemoryVersionStore implements VersionStore {
    private static final Comparator<Superseded> BY_NUMBER =
            Comparator.comparing(version -> version.label().number());

    private final State state;

    MemoryVersionStore(State state) {
        this.state = state;
    }

    @Override
    public void add(Superseded version) {
        VersionLabel label = version.label();
        State.VersionKey key = new State.VersionKey(version.asset(), label.number());
        if (!state.assets.has(version.asset())) {
            throw new NotFoundException("asset", version.asset().value());
        }
        if (state.versions.has(key)) {
            throw new ConflictException(
                    "asset \"" + version.asset() + "\" has a version " + label.number() + " already");
        }
        Set<MediaId> images = new HashSet<>();
        for (AssetImage image : version.content().images()) {
            if (!state.media.has(image.media()) || !images.add(image.media())) {
                throw new InvalidInputException("image", image.media(), "a version shows stored media, each file once");
            }
        }
        VersionLabel kept = new VersionLabel(label.number(), label.notes(), Times.kept(label.created()));
        state.versions.put(key, new Superseded(version.asset(), kept, version.content()));
    }

    @Override
    public Optional<Superseded> find(AssetId asset, Version number) {
        return state.versions.find(new State.VersionKey(asset, number));
    }

    @Override
    public List<Superseded> of(AssetId asset) {
        return state.versions.all(key -> key.asset().equals(asset)).stream()
                .sorted(BY_NUMBER.reversed())
                .toList();
    }
}
