namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>A text of numbers that two situations have in common exactly where they are alike. For one thread.</summary>
internal sealed class SituationKey
{
    private const char Long = '\uffff';

    private char[] _text = new char[256];
    private int _length;

    /// <summary>What was put so far.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>Begins anew.</summary>
    public void Clear() => _length = 0;

    /// <summary>Puts a number, below zero or above.</summary>
    public void Put(int number)
    {
        if (number is >= 0 and < Long)
        {
            Put((char)number);
            return;
        }

        Put(Long);
        Put((char)(number >> 16 & 0xffff));
        Put((char)(number & 0xffff));
    }

    /// <summary>Puts whether something is so.</summary>
    public void Put(bool value) => Put(value ? '\u0001' : '\0');

    private void Put(char character)
    {
        if (_length == _text.Length) Array.Resize(ref _text, 2 * _length);
        _text[_length++] = character;
    }
}
