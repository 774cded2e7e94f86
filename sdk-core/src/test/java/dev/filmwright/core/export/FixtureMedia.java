package dev.filmwright.core.export;

import dev.filmwright.NotFoundException;
import dev.filmwright.export.Turnover;
import dev.filmwright.media.BackgroundOptions;
import dev.filmwright.media.ImageMetadata;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.ImageSource;
import dev.filmwright.media.MediaCheck;
import dev.filmwright.media.MediaCheckOptions;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaImport;
import dev.filmwright.media.MediaImportListener;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A media library that holds the boards of a turnover and can do nothing but open them. */
final class FixtureMedia implements MediaLibrary {
    private final Turnover turnover;

    FixtureMedia(Turnover turnover) {
        this.turnover = turnover;
    }

    @Override
    public Optional<MediaFile> find(MediaId id) {
        return turnover.cuts().stream()
                .flatMap(cut -> cut.board().stream())
                .filter(board -> board.id().equals(id))
                .findFirst();
    }

    @Override
    public InputStream open(MediaId id) {
        return turnover.opener().apply(find(id).orElseThrow(() -> new NotFoundException("media file", id.value())));
    }

    @Override
    public MediaFile storeImage(MediaOwner owner, InputStream image, ImageOptions options) {
        throw new UnsupportedOperationException("an export stores nothing");
    }

    @Override
    public MediaFile storeFile(MediaOwner owner, MediaType type, InputStream bytes) {
        throw new UnsupportedOperationException("an export stores nothing");
    }

    @Override
    public MediaImport importImages(List<ImageSource> images, ImageOptions options, MediaImportListener listener) {
        throw new UnsupportedOperationException("an export stores nothing");
    }

    @Override
    public MediaFile removeBackground(MediaId id, BackgroundOptions options) {
        throw new UnsupportedOperationException("an export stores nothing");
    }

    @Override
    public InputStream openThumbnail(MediaId id) {
        throw new UnsupportedOperationException("an export needs no thumbnails");
    }

    @Override
    public Optional<Path> locate(MediaId id) {
        return Optional.empty();
    }

    @Override
    public ImageMetadata readMetadata(InputStream image) {
        throw new UnsupportedOperationException("an export reads no metadata");
    }

    @Override
    public ImageMetadata metadata(MediaId id) {
        throw new UnsupportedOperationException("an export needs no metadata");
    }

    @Override
    public List<MediaFile> of(MediaOwner owner) {
        throw new UnsupportedOperationException("an export asks the production for its boards");
    }

    @Override
    public void delete(MediaId id) {
        throw new UnsupportedOperationException("an export deletes nothing");
    }

    @Override
    public List<String> usersOf(MediaId id) {
        throw new UnsupportedOperationException("an export asks for no users");
    }

    @Override
    public MediaCheck check(MediaCheckOptions options) {
        throw new UnsupportedOperationException("an export checks nothing");
    }

    @Override
    public Optional<MediaCheck> openingCheck() {
        throw new UnsupportedOperationException("an export checks nothing");
    }
}
