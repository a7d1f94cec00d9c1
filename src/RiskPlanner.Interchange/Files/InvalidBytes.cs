using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>Finds the bytes of a file that are no characters of its encoding, with their places.</summary>
internal static class InvalidBytes
{
    // A file that is no text at all has a fault in every line; nobody reads them all.
    private const int MostLines = 100;

    /// <summary>The places at which bytes are not UTF-8, of each line the first.</summary>
    public static IReadOnlyList<FileTextFault> In(ReadOnlySpan<byte> bytes)
    {
        var places = new Places("This is not UTF-8.", "a file in UTF-8; editors can save it so when they have it in another encoding, such as Windows-1252");
        while (bytes.Length > 0)
        {
            // Of what is no character as many bytes are taken as could have begun one.
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done)
                places.Pass(rune.Value, rune.Utf16SequenceLength);
            else
                places.Tell(bytes[..length]);
            bytes = bytes[length..];
        }

        return places.Faults();
    }

    /// <summary>The places at which bytes are no characters of an encoding of single bytes.</summary>
    public static IReadOnlyList<FileTextFault> In(ReadOnlySpan<byte> bytes, Encoding encoding, string name)
    {
        var places = new Places($"This is not {name}, which the file says that it is in.", $"a file in {name}, or in UTF-8");
        Span<char> character = stackalloc char[2];
        for (var at = 0; at < bytes.Length; at++)
        {
            try
            {
                encoding.GetChars(bytes.Slice(at, 1), character);
                places.Pass(character[0], 1);
            }
            catch (DecoderFallbackException)
            {
                places.Tell(bytes.Slice(at, 1));
            }
        }

        return places.Faults();
    }

    /// <summary>The places at which bytes are not UTF-16, of each line the first.</summary>
    public static IReadOnlyList<FileTextFault> InUtf16(ReadOnlySpan<byte> bytes, bool isBigEndian)
    {
        var places = new Places("This is not UTF-16, which the file begins in.", "a file in UTF-16, or in UTF-8");
        Span<char> pair = stackalloc char[2];
        while (bytes.Length > 0)
        {
            var count = Math.Min(2, bytes.Length / 2);
            for (var at = 0; at < count; at++)
                pair[at] = (char)(isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[(at * 2)..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at * 2)..]));
            var length = 2;
            if (count > 0 && Rune.DecodeFromUtf16(pair[..count], out var rune, out var characters) == OperationStatus.Done)
            {
                places.Pass(rune.Value, characters);
                length = characters * 2;
            }
            else
            {
                places.Tell(bytes[..Math.Min(length, bytes.Length)]);
            }
            bytes = bytes[Math.Min(length, bytes.Length)..];
        }

        return places.Faults();
    }

    private sealed class Places(string rule, string expected)
    {
        private readonly List<FileTextFault> _faults = [];
        private int _line = 1;
        private int _column = 1;
        private int _lastTold;
        private int _further;
        private bool _afterReturn;

        /// <summary>Goes on after a character. CR and LF together end one line.</summary>
        public void Pass(int character, int length)
        {
            if (character == '\n' && _afterReturn)
            {
                _afterReturn = false;
                return;
            }

            _afterReturn = character == '\r';
            if (LineEnds.IsEnd(character))
                (_line, _column) = (_line + 1, 1);
            else
                _column += length;
        }

        /// <summary>Tells of bytes that are no character, once in a line, and goes on after them.</summary>
        public void Tell(ReadOnlySpan<byte> bytes)
        {
            if (_line != _lastTold && _faults.Count == MostLines)
                _further++;
            else if (_line != _lastTold)
                _faults.Add(new FileTextFault(_line, _column, $"0x{Convert.ToHexString(bytes)}", rule, expected));
            _lastTold = _line;
            _column++;
            _afterReturn = false;
        }

        public IReadOnlyList<FileTextFault> Faults()
        {
            if (_further > 0)
                _faults.Add(new FileTextFault(_faults[^1].Line + 1, 1, "", $"{_further:N0} further {(_further == 1 ? "line has" : "lines have")} such bytes.", expected));
            return _faults;
        }
    }
}
