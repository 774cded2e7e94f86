package dev.filmwright.core.asset;

import dev.filmwright.media.MediaFile;
import java.util.List;

/**
 * A medium of an archive. Immutable.
 *
 * @param file its row, under its id in the archive
 * @param files what is kept for it, the picture itself first
 */
record ArchiveMedium(MediaFile file, List<Archived.StoredFile> files) {}
