namespace RiskPlanner.Tls;

/// <summary>Gathers faults, of very many the first.</summary>
internal sealed class FaultList
{
    private const int Most = 1000;
    private const int LongestValue = 200;
    private readonly List<TlsFault> _faults = [];

    public int InAll { get; private set; }

    public void Add(int line, int column, string value, string rule, string expected)
    {
        InAll++;
        if (_faults.Count < Most) _faults.Add(new TlsFault(line, column, value.Length > LongestValue ? $"{value[..LongestValue]}…" : value, rule, expected));
    }

    public TlsFileResult Result(TlsFile file) => new(InAll == 0 ? file : null, _faults, InAll);

    public TlsFileResult Failure() => new(null, _faults, InAll);
}
