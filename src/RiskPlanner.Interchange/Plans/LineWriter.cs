using System.Text;

namespace RiskPlanner.Interchange;

/// <summary>Hands text on line by line, so that a large text need not be held twice. Empty lines are left out.</summary>
internal sealed class LineWriter(LineWriter.LineTaker take) : TextWriter
{
    private char[] _line = new char[256];
    private int _length;

    /// <summary>Takes a line without its line end.</summary>
    public delegate void LineTaker(ReadOnlySpan<char> line);

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.Unicode;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (value == '\n')
        {
            Flush();
            return;
        }

        if (_length == _line.Length) Array.Resize(ref _line, _length * 2);
        _line[_length++] = value;
    }

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        foreach (var character in value ?? "") Write(character);
    }

    /// <summary>Hands on what there is of a last line.</summary>
    public override void Flush()
    {
        if (_length > 0) take(_line.AsSpan(0, _length));
        _length = 0;
    }
}
