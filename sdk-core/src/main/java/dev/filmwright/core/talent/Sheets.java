package dev.filmwright.core.talent;

import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Profile;
import dev.filmwright.core.json.Json;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.StoredDocument;
import dev.filmwright.talent.CharacterSheet;
import dev.filmwright.talent.CharacterSheets;
import dev.filmwright.talent.WizardSession;
import dev.filmwright.talent.WizardTake;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts character sheets together, of sessions and of talents. */
final class Sheets implements CharacterSheets {
    private final Storage storage;

    @Inject
    Sheets(Storage storage) {
        this.storage = storage;
    }

    static CharacterSheet of(WizardSession session) {
        List<CharacterSheet.View> views = session.views().stream()
                .map(view -> new CharacterSheet.View(
                        view.slot(),
                        view.picture(),
                        view.score(),
                        view.chosen().map(WizardTake::techniques).orElse(Set.of())))
                .toList();
        return new CharacterSheet(
                session.talent(),
                session.details().name(),
                session.brief().description(),
                session.details().profile(),
                session.details().tags(),
                session.brief().model().toString(),
                session.headshot().flatMap(WizardTake::picture),
                views);
    }

    @Override
    public CharacterSheet sheet(AssetId talent) {
        return storage.read(unit -> {
            Asset asset = unit.assets().find(talent).orElseThrow(() -> new NotFoundException("asset", talent.value()));
            Optional<SheetRecord> made = unit.documents()
                    .find(SheetRecord.SHELF, talent.value(), Instant.EPOCH)
                    .map(StoredDocument::json)
                    .map(json -> Json.read(json, SheetRecord.class));
            return of(asset, made);
        });
    }

    private static CharacterSheet of(Asset asset, Optional<SheetRecord> made) {
        if (!asset.category().equals(Category.TALENT.key())) {
            throw new InvalidInputException(
                    "talent",
                    asset.name(),
                    "it is of category " + asset.category() + ": only a talent has a character sheet");
        }
        return new CharacterSheet(
                asset.id(),
                asset.name(),
                asset.description(),
                asset.profile() instanceof Profile.Talent known ? known : Profile.Talent.EMPTY,
                asset.tags(),
                made.map(SheetRecord::model).orElse(""),
                asset.content().image(ImageSlot.HEADSHOT).map(AssetImage::media),
                ImageSlot.characterSheet().stream()
                        .map(slot -> view(slot, asset, made))
                        .toList());
    }

    /** What was found out about a picture holds as long as that picture is in its slot. */
    private static CharacterSheet.View view(ImageSlot slot, Asset asset, Optional<SheetRecord> made) {
        Optional<MediaId> picture = asset.content().image(slot).map(AssetImage::media);
        Optional<SheetRecord.View> known = made.stream()
                .flatMap(record -> record.views().stream())
                .filter(view -> view.slot() == slot
                        && picture.filter(view.picture()::equals).isPresent())
                .findFirst();
        return new CharacterSheet.View(
                slot,
                picture,
                known.flatMap(SheetRecord.View::score),
                known.map(view -> Set.copyOf(view.techniques())).orElse(Set.of()));
    }
}
