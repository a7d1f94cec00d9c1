namespace RiskPlanner.Naming.Tests;

/// <summary>
/// A shop in which the steps of a renaming are carried out while applications work: records of keys, a catalog, versions of data. It says
/// what goes wrong, as a sentence.
/// </summary>
internal sealed class RenamedShop
{
    private readonly Dictionary<string, (string Label, int Version)> _catalog = [];
    private readonly Dictionary<string, int> _committed = [];
    private readonly Dictionary<string, (string Label, int Version)> _copies = [];
    private readonly HashSet<string> _records = [];
    private readonly System.Random _random;

    public RenamedShop(IEnumerable<(string DataSet, string Label)> data, int seed)
    {
        _random = new System.Random(seed);
        foreach (var (dataSet, label) in data)
        {
            _catalog[dataSet] = (label, 0);
            _committed[dataSet] = 0;
            _records.Add(label);
        }
    }

    /// <summary>How many updates were made.</summary>
    public int Updates { get; private set; }

    public IReadOnlyDictionary<string, (string Label, int Version)> Catalog => _catalog;

    /// <summary>Carries the steps out, with updates between them wherever no quiet time is asked for; the first thing that goes wrong, or null.</summary>
    public string? Run(IReadOnlyList<RenameStep> steps, IReadOnlyList<RenameObstacle> cannot)
    {
        foreach (var step in steps)
        {
            if (Do(step, cannot) is { } wrong) return $"step {step.Number} ({step.Kind}): {wrong}";
            if (_copies.Count == 0) Update();
            foreach (var (dataSet, (label, version)) in _catalog)
            {
                if (!_records.Contains(label)) return $"after step {step.Number}: {dataSet} cannot be opened, there is no {label}";
                if (version != _committed[dataSet]) return $"after step {step.Number}: {dataSet} has version {version}, committed was {_committed[dataSet]}";
            }
        }

        return null;
    }

    private string? Do(RenameStep step, IReadOnlyList<RenameObstacle> cannot)
    {
        switch (step.Kind)
        {
            case RenameStepKind.KgupAdd:
                return _records.Add(step.To) ? null : $"{step.To} is there already";
            case RenameStepKind.Copy:
                if (!_records.Contains(step.To) || !_records.Contains(step.From)) return "a key is missing";
                if (!step.Needs.Any(need => need.Contains("quiet time", StringComparison.Ordinal))) return "no quiet time is asked for";
                _copies[step.DataSet!] = (step.To, _catalog[step.DataSet!].Version);
                return null;
            case RenameStepKind.Catalog:
                if (!_copies.Remove(step.DataSet!, out var copy)) return "there is no copy";
                _catalog[step.DataSet!] = copy;
                return null;
            case RenameStepKind.Delete:
                // What it needs is waited for: as long as a data set stays under the label, it stays.
                if (cannot.Any(obstacle => obstacle.Label == step.From && obstacle.DataSet is not null)) return null;
                if (!step.Needs.Any(need => need.Contains("ended", StringComparison.Ordinal))) return "it does not wait for copies to end";
                _records.Remove(step.From);
                return null;
            default:
                return null;
        }
    }

    private void Update()
    {
        foreach (var dataSet in _catalog.Keys.Where(_ => _random.Next(2) == 0).ToList())
        {
            _catalog[dataSet] = _catalog[dataSet] with { Version = ++_committed[dataSet] };
            Updates++;
        }
    }
}
