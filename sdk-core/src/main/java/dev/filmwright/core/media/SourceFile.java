package dev.filmwright.core.media;

import dev.filmwright.core.imagefile.ImageFormat;
import dev.filmwright.media.ImageMetadata;

/** A picture as it came: its bytes, what they are, and what they say of it. The bytes are not copied. */
@SuppressWarnings("ArrayRecordComponent")
record SourceFile(byte[] bytes, ImageFormat format, ImageMetadata metadata) {}
