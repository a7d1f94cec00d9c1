using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>Reads a mapping against its form: unknown, missing and repeated keys, and the value of each.</summary>
internal static class ObjectReading
{
    /// <summary>The values that were read, or null when the node is no mapping.</summary>
    public static FieldValues? Read(ObjectShape shape, DocumentNode node, string path, PlaceCollector faults)
    {
        if (node.Kind == DocumentNodeKind.Refused) return null;
        if (node.Kind != DocumentNodeKind.Mapping)
        {
            faults.Add(node, path, node.Text, $"{Capital(shape.What)} is written as keys with values.", shape.Expected);
            return null;
        }

        var values = new FieldValues(shape);
        var present = node.Entries.Where(entry => entry.Key.Kind == DocumentNodeKind.Scalar).Select(entry => entry.Key.Text).ToHashSet();
        var meant = new HashSet<string>();
        var read = new HashSet<string>();
        foreach (var (key, value) in node.Entries)
        {
            var field = FieldFor(shape, key, path, present, meant, faults);
            if (field is null) continue;
            var content = field.Shape.Read(value, PlanPath.Join(path, key.Text), faults);
            // Of a repeated key, which is reported already, the first value counts; the others are checked all the same.
            if (read.Add(field.Key)) values.Set(field, content);
        }

        foreach (var field in shape.Fields.Where(field => field.Required && !read.Contains(field.Key)))
            faults.Add(node, PlanPath.Join(path, field.Key), "", $"{Capital(shape.What)} needs the key {field.Key}.", field.Shape.Expected);
        if (shape.IsSchedule) CheckSchedule(node, path, read, faults);
        return values;
    }

    private static Field? FieldFor(
        ObjectShape shape, DocumentNode key, string path, HashSet<string> present, HashSet<string> meant, PlaceCollector faults)
    {
        if (key.Kind != DocumentNodeKind.Scalar)
        {
            if (key.Kind != DocumentNodeKind.Refused)
                faults.Add(key, path, "", "A key is a single word.", $"one of {KeysOf(shape)}");
            return null;
        }

        if (shape.FieldOf(key.Text) is { } known) return known;

        var nearest = NearestName.Find(key.Text, shape.Fields.Select(field => field.Key));
        faults.Add(key, PlanPath.Join(path, key.Text), key.Text, $"{Capital(shape.What)} has no key of this name.", nearest ?? $"one of {KeysOf(shape)}");

        // A mistyped key is taken for the one that it is nearest to, when that one is absent: otherwise one slip would be
        // reported again as a missing key, and again at every place that refers to it.
        return nearest is not null && !present.Contains(nearest) && meant.Add(nearest) ? shape.FieldOf(nearest) : null;
    }

    private static void CheckSchedule(DocumentNode node, string path, HashSet<string> read, PlaceCollector faults)
    {
        const string Rule = "A schedule has either a period ('every') or moments ('dates').";
        if (read.Contains("every") && read.Contains("dates"))
            faults.Add(node, path, "", Rule, "one of every and dates, not both");
        if (!read.Contains("every") && !read.Contains("dates"))
            faults.Add(node, path, "", Rule, "one of every and dates");
        if (read.Contains("first") && !read.Contains("every"))
            faults.Add(node["first"] ?? node, PlanPath.Join(path, "first"), node["first"]?.Text ?? "", "A first moment goes with a period ('every').", "every beside first");
    }

    private static string KeysOf(ObjectShape shape) => string.Join(", ", shape.Fields.Select(field => field.Key));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
