namespace RiskPlanner.Interchange;

/// <summary>The values that were read for an object, with the default or a stand-in for each one that is absent or wrong.</summary>
internal sealed class FieldValues(ObjectShape shape)
{
    private readonly Dictionary<string, object?> _values = [];

    public void Set(Field field, object? value) => _values[field.Key] = value;

    /// <summary>The value of a key.</summary>
    public T Get<T>(string key)
    {
        var field = shape.FieldOf(key) ?? throw new ArgumentException($"'{shape.Name}' has no key '{key}'.", nameof(key));
        // Present but wrong, or required and absent: the stand-in. Absent and optional: the default.
        var standIn = field.Required || _values.ContainsKey(key);
        var value = _values.GetValueOrDefault(key) ?? (standIn ? field.Shape.Fallback : field.Default);
        return value is null ? default! : (T)value;
    }
}
