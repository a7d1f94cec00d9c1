using System.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>Puts a <see cref="LabelList"/> together. Files that are added one after the other are parts of one CKDS. For one thread.</summary>
public sealed class LabelListBuilder
{
    private readonly List<(string Name, int FirstLabel, bool ListsDuplicates)> _files = [];
    private byte[] _text = [];
    private int[] _starts = new int[1];
    private int[] _lines = [];
    private int[]? _columns;
    private KeyPurpose?[]? _purposes;
    private string?[]? _values;
    private IReadOnlyList<string>?[]? _keyStores;
    private int _count;

    /// <summary>How many labels there are so far.</summary>
    public int Count => _count;

    /// <summary>Begins a file: the labels that follow stand in it.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="labels">About how many labels follow; 0 when nobody knows.</param>
    /// <param name="bytes">About how many bytes they have together.</param>
    /// <param name="listsDuplicates">Whether it is a report of labels whose key tokens stand under other labels too.</param>
    public void BeginFile(string name, int labels = 0, int bytes = 0, bool listsDuplicates = false)
    {
        _files.Add((name, _count, listsDuplicates));
        Reserve(labels, bytes);
    }

    /// <summary>Adds a label.</summary>
    /// <param name="label">Its bytes in UTF-8, without padding.</param>
    /// <param name="line">Its line, from 1 on.</param>
    /// <param name="column">The column in which it begins, from 1 on.</param>
    public void Add(ReadOnlySpan<byte> label, int line, int column = 1)
    {
        if (_count == _lines.Length || _starts[_count] + label.Length > _text.Length) Reserve(1, label.Length);
        var start = _starts[_count];
        label.CopyTo(_text.AsSpan(start));
        _lines[_count] = line;
        if (column != 1 && _columns is null)
        {
            _columns = new int[_lines.Length];
            Array.Fill(_columns, 1, 0, _count);
        }

        if (_columns is not null) _columns[_count] = column;
        _starts[++_count] = start + label.Length;
    }

    /// <summary>Adds a label as text, with what the list says of its key.</summary>
    /// <param name="label">The label.</param>
    /// <param name="line">Its line, from 1 on.</param>
    /// <param name="column">The column in which it begins, from 1 on.</param>
    /// <param name="purpose">What its key is for; null when nobody says.</param>
    /// <param name="value">A key check value or fingerprint of the value under it; null when nobody says.</param>
    /// <param name="keyStores">The key stores that have it; null when nobody says.</param>
    public void Add(string label, int line, int column = 1, KeyPurpose? purpose = null, string? value = null, IReadOnlyList<string>? keyStores = null)
    {
        Add(Encoding.UTF8.GetBytes(label), line, column);
        if (purpose is not null) (_purposes ??= new KeyPurpose?[_lines.Length])[_count - 1] = purpose;
        if (value is not null) (_values ??= new string?[_lines.Length])[_count - 1] = value;
        if (keyStores is not null) (_keyStores ??= new IReadOnlyList<string>?[_lines.Length])[_count - 1] = keyStores;
    }

    /// <summary>Says which value lies under labels that were added, by their text; of labels that are not there nothing.</summary>
    public void SetValues(IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == 0) return;
        _values ??= new string?[_lines.Length];
        for (var label = 0; label < _count; label++)
        {
            if (values.TryGetValue(Encoding.UTF8.GetString(_text.AsSpan(_starts[label], _starts[label + 1] - _starts[label])), out var value)) _values[label] = value;
        }
    }

    /// <summary>The list; the builder is of no further use.</summary>
    public LabelList Build() => new(_text, _starts, _lines, _columns, _count, _purposes, _values, _keyStores, _files);

    private void Reserve(int labels, int bytes)
    {
        if (_count + labels > _lines.Length)
        {
            var length = Math.Max(_count + labels, Math.Max(16, _lines.Length * 2));
            Array.Resize(ref _lines, length);
            Array.Resize(ref _starts, length + 1);
            if (_columns is not null) Array.Resize(ref _columns, length);
            if (_purposes is not null) Array.Resize(ref _purposes, length);
            if (_values is not null) Array.Resize(ref _values, length);
            if (_keyStores is not null) Array.Resize(ref _keyStores, length);
        }

        var end = _starts[_count] + bytes;
        if (end <= _text.Length) return;
        var text = GC.AllocateUninitializedArray<byte>(Math.Max(end, Math.Max(256, _text.Length * 2)));
        _text.AsSpan(0, _starts[_count]).CopyTo(text);
        _text = text;
    }
}
