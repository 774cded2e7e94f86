/** Edit lists and sheets: EDL, FCP7 XML, FCPXML, OTIO, CSV, Fountain. */
@NullMarked
package dev.filmwright.core.export.timeline;

import org.jspecify.annotations.NullMarked;
