namespace RiskPlanner.Interchange;

/// <summary>The values that were read for an object, with the default or a stand-in for each one that is absent or wrong.</summary>
internal sealed class FieldValues(ObjectShape shape)
{
    private readonly object?[] _values = new object?[shape.Fields.Count];
    private readonly bool[] _present = new bool[shape.Fields.Count];

    /// <summary>Whether a key was read, whatever its value is worth.</summary>
    public bool Has(string key) => shape.IndexOf(key) is >= 0 and var index && _present[index];

    /// <summary>Sets the value of a field.</summary>
    public void Set(Field field, object? value) => Set(shape.IndexOf(field.Key), value);

    /// <summary>Sets the value of a field by its index; of a repeated one, which is reported elsewhere, the first counts.</summary>
    public void Set(int field, object? value)
    {
        if (_present[field]) return;
        _present[field] = true;
        _values[field] = value;
    }

    /// <summary>The fields that were needed and not read.</summary>
    public IEnumerable<Field> Missing()
    {
        for (var i = 0; i < _present.Length; i++)
        {
            if (!_present[i] && shape.Fields[i].Required) yield return shape.Fields[i];
        }
    }

    /// <summary>The value of a key.</summary>
    public T Get<T>(string key)
    {
        var index = shape.IndexOf(key);
        if (index < 0) throw new ArgumentException($"'{shape.Name}' has no key '{key}'.", nameof(key));
        var field = shape.Fields[index];
        // Present but wrong, or required and absent: the stand-in. Absent and optional: the default.
        var value = _values[index] ?? (field.Required || _present[index] ? field.Shape.Fallback : field.Default);
        return value is null ? default! : (T)value;
    }
}
