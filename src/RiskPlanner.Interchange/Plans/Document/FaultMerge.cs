using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>
/// Puts the validator's faults beside those of the document's form. A fault that follows from one that is reported already
/// is left out: the same value, or a reference to something whose own definition cannot be read.
/// </summary>
internal sealed class FaultMerge
{
    private readonly HashSet<string> _wrong;
    private readonly HashSet<string> _around = [];
    private readonly HashSet<string> _unsettled = [];

    public FaultMerge(ObjectShape root, IEnumerable<PlanFileFault> formFaults)
    {
        _wrong = formFaults.Select(fault => fault.Path).ToHashSet();
        foreach (var path in _wrong)
        {
            foreach (var outer in Outward(path)) _around.Add(outer);
            if (PlanPath.Parts(path).FirstOrDefault() is { } part && Unsettles(root, path)) _unsettled.Add(part);
        }
    }

    /// <summary>Whether the validator's fault tells something new.</summary>
    public bool IsNew(ObjectShape root, string path)
    {
        if (_around.Contains(path) || Outward(path).Any(_wrong.Contains)) return false;
        return !Fields(root, path).SelectMany(field => field.DependsOn).Any(_unsettled.Contains);
    }

    // A part of the plan is unsettled when it is wrong itself, when one of its entries is, or when what identifies an
    // entry is: then nobody can say that a name is not among them.
    private static bool Unsettles(ObjectShape root, string path)
    {
        var keys = PlanPath.Parts(path).Where(part => PlanPath.IndexOf(part) < 0).Skip(1).ToList();
        var fields = Fields(root, path).Skip(1).ToList();
        return fields.Count == keys.Count && fields.All(field => field.Identifies);
    }

    private static IEnumerable<Field> Fields(ObjectShape root, string path)
    {
        Shape shape = root;
        foreach (var part in PlanPath.Parts(path))
        {
            if (PlanPath.IndexOf(part) >= 0)
            {
                if (shape is not ListShape list) yield break;
                shape = list.Item;
                continue;
            }

            if ((shape as ObjectShape)?.FieldOf(part) is not { } field) yield break;
            yield return field;
            shape = field.Shape;
        }
    }

    // The path itself and everything that it lies in.
    private static IEnumerable<string> Outward(string path)
    {
        yield return path;
        for (var end = path.LastIndexOfAny(['.', '[']); end > 0; end = path.LastIndexOfAny(['.', '['], end - 1))
            yield return path[..end];
    }
}
