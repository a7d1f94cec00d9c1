using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>Reads a mapping against its form: unknown, missing and repeated keys, and the value of each.</summary>
internal static class ObjectReading
{
    /// <summary>The values that were read, or null when the node is no mapping.</summary>
    public static FieldValues? Read(ObjectShape shape, DocumentNode node, string path, PlaceCollector faults)
    {
        faults.Cancellation.ThrowIfCancellationRequested();
        if (node.Kind == DocumentNodeKind.Refused) return null;
        if (node.Kind != DocumentNodeKind.Mapping)
        {
            faults.Add(node, path, node.Text, $"{Capital(shape.What)} is written as keys with values.", shape.Expected);
            return null;
        }

        var values = new FieldValues(shape);
        var meant = new HashSet<string>();
        for (var i = 0; i < node.Entries.Count; i++)
        {
            var (key, value) = node.Entries[i];
            var field = key.IsScalar ? shape.IndexOf(key.Text) : -1;
            if (field < 0) field = Meant(shape, node, key, path, meant, faults);
            // The further values of a repeated key are checked all the same.
            if (field >= 0) values.Set(field, shape.Fields[field].Shape.Read(value, faults.Inside(path, key.Text), faults));
        }

        foreach (var field in values.Missing())
            faults.Add(node, faults.Inside(path, field.Key), "", $"{Capital(shape.What)} needs the key {field.Key}.", field.Shape.Expected);
        if (shape.IsSchedule) CheckSchedule(node, path, values, faults);
        return values;
    }

    // The field that a key without one was meant to be, which is reported; -1 when there is none.
    private static int Meant(ObjectShape shape, DocumentNode node, DocumentKey key, string path, HashSet<string> meant, PlaceCollector faults)
    {
        if (!key.IsScalar)
        {
            if (key.Kind != DocumentNodeKind.Refused)
                faults.Add(key, path, "", "A key is a single word.", $"one of {KeysOf(shape)}");
            return -1;
        }

        var nearest = NearestName.Find(key.Text, shape.Fields.Select(field => field.Key));
        faults.Add(key, faults.Inside(path, key.Text), key.Text, $"{Capital(shape.What)} has no key of this name.", nearest ?? $"one of {KeysOf(shape)}");

        // A mistyped key is taken for the one that it is nearest to, when that one is absent: otherwise one slip would be
        // reported again as a missing key, and again at every place that refers to it.
        // Asked once for each: to look for a key goes through the whole mapping.
        return nearest is not null && meant.Add(nearest) && node[nearest] is null ? shape.IndexOf(nearest) : -1;
    }

    private static void CheckSchedule(DocumentNode node, string path, FieldValues values, PlaceCollector faults)
    {
        const string Rule = "A schedule has either a period ('every') or moments ('dates').";
        if (values.Has("every") && values.Has("dates"))
            faults.Add(node, path, "", Rule, "one of every and dates, not both");
        if (!values.Has("every") && !values.Has("dates"))
            faults.Add(node, path, "", Rule, "one of every and dates");
        if (values.Has("first") && !values.Has("every"))
            faults.Add(node["first"] ?? node, faults.Inside(path, "first"), node["first"]?.Text ?? "", "A first moment goes with a period ('every').", "every beside first");
    }

    private static string KeysOf(ObjectShape shape) => string.Join(", ", shape.Fields.Select(field => field.Key));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
