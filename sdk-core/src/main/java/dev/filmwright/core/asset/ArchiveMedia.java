package dev.filmwright.core.asset;

import dev.filmwright.core.id.Ids;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Under which ids an archive's media are here. A medium is the same if its owner and its bytes are; its id is kept unless
 * another medium has it.
 *
 * @param ids the id here of each id there
 * @param missing the rows that are not here, under the ids they are to get
 */
record ArchiveMedia(Map<MediaId, MediaId> ids, List<MediaFile> missing) {

    static ArchiveMedia of(List<ArchiveMedium> media, UnitOfWork unit, Ids fresh) {
        Map<MediaId, MediaId> ids = new HashMap<>();
        List<MediaFile> missing = new ArrayList<>();
        for (ArchiveMedium medium : media) {
            MediaFile file = medium.file();
            Optional<MediaFile> here = unit.media().find(file.owner(), file.sha256());
            if (here.isPresent()) {
                ids.put(file.id(), here.get().id());
            } else {
                MediaId id = unit.media().find(file.id()).isEmpty() ? file.id() : new MediaId(fresh.next());
                ids.put(file.id(), id);
                missing.add(new MediaFile(
                        id,
                        file.owner(),
                        file.type(),
                        file.size(),
                        file.bytes(),
                        file.sha256(),
                        file.hasThumbnail(),
                        file.created()));
            }
        }
        return new ArchiveMedia(ids, missing);
    }
}
