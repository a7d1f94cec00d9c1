using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

/// <summary>
/// A list of good labels into which faults of all kinds are planted, each with an application of its own, so that none meets another.
/// </summary>
internal sealed class PlantedFaults
{
    private readonly System.Random _random;
    private readonly List<string> _labels = [];
    private readonly List<string> _unused = [];
    private readonly List<string> _applications = [];
    private readonly List<KeyDefinition> _keys = [];
    private readonly List<DataSetDefinition> _dataSets = [];
    private readonly List<BackupPolicy> _policies = [];
    private readonly List<DataSetProfile> _profiles = [];
    private readonly List<string> _expected = [];
    private readonly HashSet<string> _names = [];

    public PlantedFaults(int seed, int goodApplications, int keys, int faults)
    {
        _random = new System.Random(seed);
        for (var i = 0; i < goodApplications; i++) AddGood(NextName(), keys);
        for (var i = 0; i < faults; i++) Plant(i % Kinds);
    }

    public const int Kinds = 27;

    /// <summary>The findings that must come, and no others, as rule and label.</summary>
    public IReadOnlyList<string> Expected => _expected;

    public NamingReport Lint()
    {
        var standard = Some.Standard("DSET.{purpose:PRIM|BACK}.{app}.KEY{n:3}", "XSET.{app}.{purpose:PRIM|BACK}.KEY{n:3}") with
        {
            Parts = [new LabelPart("app") { Values = _applications }],
            Ignore = [new IgnoredLabels(new OperatorMask("IRR.SSIGNON.*"), "PassTickets")],
            TeamRules = [new TeamRule("TEAM1", "No application ends with ZZ.", "another name") { MustNot = @"DSET\.[A-Z]+\.[A-Z]+ZZ\..*" }],
        };
        var labels = _labels.Concat(Enumerable.Range(1, 50).Select(number => $"IRR.SSIGNON.SYSA.01012026.120000.{number:000000}")).ToArray();
        _random.Shuffle(labels);
        return Some.Report(standard, labels, new Plan
        {
            Name = "Planted",
            From = Instant.FromUtc(2026, 1, 1, 0, 0),
            Until = Instant.FromUtc(2026, 12, 31, 0, 0),
            Keys = _keys,
            DataSets = _dataSets,
            BackupPolicies = _policies,
            DataSetProfiles = _profiles,
            // A data class refers to each label that shall not be told as referenced nowhere.
            DataClasses = [.. labels.Except(_unused).Where(KeyLabel.IsValid).Distinct().Select((label, i) => new DataClass($"D{i:0000000}", new KeyLabel(label)))],
        });
    }

    private void AddGood(string application, int keys)
    {
        _applications.Add(application);
        for (var number = 1; number <= keys; number++)
        {
            _labels.Add($"DSET.PRIM.{application}.KEY{number:000}");
            _labels.Add($"DSET.BACK.{application}.KEY{number:000}");
        }
    }

    private void Plant(int kind)
    {
        var application = NextName();
        AddGood(application, 2);
        var (primary, backup, second) = ($"DSET.PRIM.{application}.KEY001", $"DSET.BACK.{application}.KEY001", $"DSET.PRIM.{application}.KEY002");
        switch (kind)
        {
            case 0:
                AddWrong("RP0001", $"dset.prim.{application}.key003");
                break;
            case 1:
                AddWrong("RP0001", $"DSET.PRIM.{application}-KEY003");
                break;
            case 2:
                AddWrong("RP0001", $"DSET.PRIM.{application}." + new string('A', 50));
                break;
            case 3:
                AddWrong("RP0001", $"1DSET.PRIM.{application}.KEY003");
                break;
            case 4:
                AddWrong("RP0002", $"{application}.MASTER");
                break;
            case 5:
                AddWrong("RP0002", $"DSET.PRIM.{application}.DATA.KEY003");
                break;
            case 6:
                AddWrong("RP0003", $"DSET.PRM.{application}.KEY003");
                break;
            case 7:
                AddWrong("RP0003", $"DSET.PRIM.{application.Remove(_random.Next(8), 1)}.KEY003");
                break;
            case 8:
                AddWrong("RP0003", $"DSET.PRIM.{application}.KEY03");
                break;
            case 9:
                AddWrong("RP0003", $"DESTPRIM.{application}.KEY003".Replace("DESTPRIM", _random.Next(2) == 0 ? "DEST.PRIM" : "DSETPRIM", StringComparison.Ordinal));
                break;
            case 10:
                AddWrong("RP0003", $"DSET.PRIM.{application}.KEYO03");
                break;
            case 11:
                AddWrong("RP0004", $"DSET.PRIM.{NextName()}.KEY001");
                break;
            case 12:
                _keys.Add(SomePlan.Key(backup, KeyPurpose.Primary));
                _expected.Add($"RP0005 {backup}");
                break;
            case 13:
                AddKeys(primary, backup);
                _dataSets.Add(SomePlan.DataSet($"{application}.DATA", backup));
                _expected.Add($"RP0006 {backup}");
                break;
            case 14:
                AddKeys(primary, second);
                PlantPolicy("RP0007", application, "REPRO", primary, second);
                break;
            case 15:
                _applications.Add(NextName());
                AddWrong("RP0008", $"DSET.PRIM.{_applications[^1]}.KEY001");
                break;
            case 16:
                AddKeys(primary);
                PlantPolicy("RP0009", application, "IEBGENER", primary, primary);
                break;
            case 17:
                AddKeys(primary, backup);
                PlantPolicy("RP0010", application, "ADRDSSU-DUMP", primary, backup);
                break;
            case 18:
                AddKeys(primary, second);
                _dataSets.Add(SomePlan.DataSet($"{application}.DATA", primary));
                _profiles.Add(new DataSetProfile { Profile = new DataSetMask($"{application}.**"), DataKey = new KeyLabel(second) });
                _expected.Add($"RP0011 {primary}");
                break;
            case 19:
                _keys.Add(SomePlan.Key(primary, KeyPurpose.Primary));
                _keys.Add(SomePlan.Key(backup, KeyPurpose.Backup) with { SameValueAs = new KeyLabel(primary) });
                _expected.Add($"RP0012 {backup}");
                break;
            case 20:
                AddWrong("RP0013", $"DSET.PRIM.{application}.KEY{_random.Next(4, 900):000}");
                break;
            case 21:
                _applications.Add(NextName());
                _labels.Add($"DSET.BACK.{_applications[^1]}.KEY001");
                AddWrong("RP0014", $"DSET.PRIM.{_applications[^1]}.KEY{_random.Next(990, 1000)}");
                break;
            case 22:
                _applications.Add(application[..^1] + "O");
                _applications.Add(application[..^1] + "0");
                _labels.Add($"DSET.PRIM.{_applications[^2]}.KEY001");
                _labels.Add($"DSET.BACK.{_applications[^2]}.KEY001");
                AddWrong("RP0015", $"DSET.PRIM.{_applications[^1]}.KEY001");
                break;
            case 23:
                _applications.Add(NextName());
                _labels.Add($"XSET.{_applications[^1]}.PRIM.KEY001");
                AddWrong("RP0016", $"XSET.{_applications[^1]}.BACK.KEY001");
                break;
            case 24:
                AddWrong("RP0017", $"DSET.PRIM.{application}.KEY003");
                _unused.Add(_labels[^1]);
                break;
            case 25:
                _keys.Add(SomePlan.Key(primary, KeyPurpose.Primary) with { ActiveUntil = Instant.FromUtc(2026, 6, 1, 0, 0) });
                _dataSets.Add(SomePlan.DataSet($"{application}.DATA", primary));
                _expected.Add($"RP0018 {primary}");
                break;
            case 26 when _random.Next(2) == 0:
                AddWrong("RP0019", second);
                break;
            default:
                _applications.Add(NextName()[..6] + "ZZ");
                _labels.Add($"DSET.BACK.{_applications[^1]}.KEY001");
                _expected.Add($"TEAM1 {_labels[^1]}");
                AddWrong("TEAM1", $"DSET.PRIM.{_applications[^1]}.KEY001");
                break;
        }
    }

    private void AddKeys(params IEnumerable<string> labels)
    {
        foreach (var label in labels) _keys.Add(SomePlan.Key(label, label.Contains("BACK", StringComparison.Ordinal) ? KeyPurpose.Backup : KeyPurpose.Primary));
    }

    private void PlantPolicy(string rule, string application, string utility, string own, string target)
    {
        _policies.Add(SomePlan.Policy(application, utility, target));
        _dataSets.Add(SomePlan.DataSet($"{application}.DATA", own, application));
        _expected.Add($"{rule} {target}");
    }

    private void AddWrong(string rule, string label)
    {
        _labels.Add(label);
        _expected.Add($"{rule} {label}");
    }

    // Eight letters, none of which looks like a digit, and far from every name before.
    private string NextName()
    {
        const string Letters = "ABCDEFGHJKLMNPQRSTUVWXY";
        while (true)
        {
            var name = string.Concat(Enumerable.Range(0, 8).Select(_ => Letters[_random.Next(Letters.Length)]));
            if (_names.Add(name)) return name;
        }
    }
}
