using System.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>
/// A list of key labels as it was read, right or wrong, each with its place. A CKDS can hold millions, so the texts lie in one
/// piece, in UTF-8. Immutable once built (<see cref="LabelListBuilder"/>); safe between threads.
/// </summary>
public sealed class LabelList
{
    private readonly byte[] _text;
    private readonly int[] _starts;
    private readonly int[] _lines;
    private readonly int[]? _columns;
    private readonly KeyPurpose?[]? _purposes;
    private readonly string?[]? _values;
    private readonly IReadOnlyList<string>?[]? _keyStores;
    private readonly IReadOnlyList<(string Name, int FirstLabel, bool ListsDuplicates)> _files;

    internal LabelList(byte[] text, int[] starts, int[] lines, int[]? columns, int count, KeyPurpose?[]? purposes, string?[]? values, IReadOnlyList<string>?[]? keyStores, IReadOnlyList<(string Name, int FirstLabel, bool ListsDuplicates)> files)
    {
        (_text, _starts, _lines, _columns, Count, _purposes, _values, _keyStores, _files) = (text, starts, lines, columns, count, purposes, values, keyStores, files);
        KeyStores = keyStores is null ? [] : [.. keyStores.Take(count).SelectMany(stores => stores ?? []).Distinct()];
    }

    /// <summary>How many labels there are.</summary>
    public int Count { get; }

    /// <summary>Whether the list says of any label what its key is for.</summary>
    public bool HasPurposes => _purposes is not null;

    /// <summary>Whether the list says of any label which value lies under it (a key check value or fingerprint).</summary>
    public bool HasValues => _values is not null;

    /// <summary>Whether a file is a report of labels whose key tokens stand under other labels too.</summary>
    public bool HasDuplicateReports => _files.Any(file => file.ListsDuplicates);

    /// <summary>The names of the files that it was read from, in their order.</summary>
    public IEnumerable<string> Files => _files.Select(file => file.Name);

    /// <summary>The key stores that it names, in the order in which they are met; none where it is the list of one CKDS that nobody names.</summary>
    public IReadOnlyList<string> KeyStores { get; }

    /// <summary>A label's bytes in UTF-8.</summary>
    public ReadOnlySpan<byte> this[int label] => _text.AsSpan(_starts[label], _starts[label + 1] - _starts[label]);

    /// <summary>A label as text.</summary>
    public string TextOf(int label) => Encoding.UTF8.GetString(this[label]);

    /// <summary>The line it stands in, or the number of its record, from 1 on.</summary>
    public int LineOf(int label) => _lines[label];

    /// <summary>The column in which it begins, in characters, from 1 on.</summary>
    public int ColumnOf(int label) => _columns is null ? 1 : _columns[label];

    /// <summary>What the list says its key is for; null when nothing.</summary>
    public KeyPurpose? PurposeOf(int label) => _purposes?[label];

    /// <summary>A key check value or fingerprint of the value under it; null when the list has none.</summary>
    public string? ValueOf(int label) => _values?[label];

    /// <summary>Whether the list of a key store shows a label: one that says of no key store to be in it may be in each.</summary>
    /// <param name="label">The label.</param>
    /// <param name="keyStore">The key store; null for all.</param>
    public bool IsIn(int label, string? keyStore) => keyStore is null || _keyStores?[label] is not { } stores || stores.Contains(keyStore);

    /// <summary>The file it stands in.</summary>
    public string FileOf(int label) => _files.Count == 0 ? "" : _files[FileIndexOf(label)].Name;

    /// <summary>Whether it stands in a report of labels whose key tokens stand under other labels too (CSFDUTIL).</summary>
    public bool IsInDuplicateReport(int label) => HasDuplicateReports && _files[FileIndexOf(label)].ListsDuplicates;

    private int FileIndexOf(int label)
    {
        var file = _files.Count - 1;
        while (file > 0 && _files[file].FirstLabel > label) file--;
        return file;
    }
}
