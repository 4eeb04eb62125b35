package copydesk.parse;

import copydesk.intake.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/// Opens a PDF, and measures each of its streams before the library unpacks it: that does so into
/// memory, and a megabyte can hold ten thousand.
final class PdfReader extends PDFParser {
  /// All of them together, and again each time that one is drawn: this bounds the time.
  static final long MAX_UNPACKED = Limits.DEFAULT.maxUnpackedBytes();

  /// One of them has to fit into memory.
  static final int MAX_STREAM = Limits.DEFAULT.maxDocumentBytes();

  /// Of objects, where each byte may become an object of a hundred. A book has a tenth of this.
  static final int MAX_STRUCTURE = 16 * 1024 * 1024;

  // Their decoders are large, and a text is never packed so.
  private static final Set<String> OF_IMAGES =
      Set.of("DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF");

  private long unpacked;
  private long structure;
  private int damaged;
  private @Nullable String limit;

  PdfReader(byte[] bytes) throws IOException {
    super(new RandomAccessReadBuffer(bytes), "", null, null, IOUtils.createMemoryOnlyStreamCache());
    document = new Measured();
  }

  /// The limit that was passed, in words, or null.
  @Nullable String limit() {
    return limit;
  }

  /// How many streams broke off so far.
  int damagedStreams() {
    return damaged;
  }

  /// A page's own are unpacked bit by bit, and not by way of [Stream].
  void measureContents(PDPage page) throws IOException {
    for (var streams = page.getContentStreams(); streams.hasNext(); ) {
      if (streams.next().getCOSObject() instanceof Stream stream) {
        measure(stream);
      }
    }
  }

  private final class Measured extends COSDocument {
    Measured() {
      super(IOUtils.createMemoryOnlyStreamCache(), PdfReader.this);
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      var stream = new Stream(createRandomAccessReadView(start, length));
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }
  }

  private final class Stream extends COSStream {
    Stream(RandomAccessReadView packed) throws IOException {
      super(cache(), packed);
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
      measure(this);
      return super.createInputStream(options);
    }

    @Override
    public RandomAccessRead createView() throws IOException {
      measure(this);
      return super.createView();
    }
  }

  private static RandomAccessStreamCache cache() {
    try {
      return IOUtils.createMemoryOnlyStreamCache().create();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void measure(COSStream stream) throws IOException {
    var filters = stream.getFilters();
    try (var packed = stream.createRawInputStream()) {
      if (filters instanceof COSName only
          && isFlate(only)
          && stream.getDictionaryObject(COSName.DECODE_PARMS) == null) {
        inflate(packed, stream);
      } else if (filters instanceof COSName only) {
        unpack(packed, stream, only, 0);
      } else if (filters instanceof COSArray all) {
        var bytes = packed;
        for (var i = 0; i < all.size(); i++) {
          if (all.getObject(i) instanceof COSName name) {
            bytes = new ByteArrayInputStream(unpack(bytes, stream, name, i));
          }
        }
      }
    }
  }

  private static boolean isFlate(COSName filter) {
    return filter.equals(COSName.FLATE_DECODE) || filter.equals(COSName.FLATE_DECODE_ABBREVIATION);
  }

  private void inflate(InputStream packed, COSStream stream) throws IOException {
    var room = room(stream);
    var out = new byte[16 * 1024];
    var size = 0L;
    try (var inflater = new Inflater()) {
      inflater.setInput(packed.readAllBytes());
      while (!inflater.finished()) {
        var more = inflater.inflate(out);
        size += more;
        if (size > room) {
          throw past(stream);
        }
        if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          damaged++;
          break;
        }
      }
    } catch (DataFormatException _) {
      damaged++;
    }
    count(stream, size);
  }

  private byte[] unpack(InputStream packed, COSStream stream, COSName filter, int index)
      throws IOException {
    var unpacked = new ByteArrayOutputStream();
    var room = room(stream);
    var counted =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            if (unpacked.size() >= room) {
              throw past(stream);
            }
            unpacked.write(one);
          }

          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            if (unpacked.size() + (long) length > room) {
              throw past(stream);
            }
            unpacked.write(bytes, from, length);
          }
        };
    if (OF_IMAGES.contains(filter.getName())) {
      throw new IOException("text packed as an image: " + filter.getName());
    }
    FilterFactory.INSTANCE
        .getFilter(filter)
        .decode(packed, counted, stream, index, DecodeOptions.DEFAULT);
    count(stream, unpacked.size());
    return unpacked.toByteArray();
  }

  private long room(COSStream stream) {
    var most = Math.min(MAX_STREAM, MAX_UNPACKED - unpacked);
    if (!isStructure(stream)) {
      return most;
    }
    // Of a table of objects, an entry has as many bytes as its widths say, or a single one.
    var entry = 1L;
    var widths = stream.getCOSArray(COSName.W);
    for (var i = 0; widths != null && i < Math.min(3, widths.size()); i++) {
      entry += Math.clamp(widths.getInt(i), 0, 8);
    }
    return Math.min(
        COSName.XREF.equals(stream.getCOSName(COSName.TYPE)) ? entry * PdfShape.MAX_OBJECTS : most,
        MAX_STRUCTURE - structure);
  }

  private void count(COSStream stream, long size) {
    unpacked += size;
    structure += isStructure(stream) ? size : 0;
  }

  private static boolean isStructure(COSStream stream) {
    var type = stream.getCOSName(COSName.TYPE);
    return COSName.OBJ_STM.equals(type) || COSName.XREF.equals(type);
  }

  private IOException past(COSStream stream) {
    if (limit == null) {
      limit =
          unpacked + MAX_STREAM > MAX_UNPACKED && room(stream) < MAX_STREAM && !isStructure(stream)
              ? "%d bytes in all its streams".formatted(MAX_UNPACKED)
              : isStructure(stream)
                  ? "%d bytes in its object streams".formatted(MAX_STRUCTURE)
                  : "%d bytes in a stream".formatted(MAX_STREAM);
    }
    return new IOException(limit);
  }
}
