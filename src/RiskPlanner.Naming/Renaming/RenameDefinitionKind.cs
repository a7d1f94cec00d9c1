namespace RiskPlanner.Naming;

/// <summary>What a step of the kind <see cref="RenameStepKind.Define"/> defines.</summary>
public enum RenameDefinitionKind
{
    /// <summary>A profile of the class CSFKEYS with its permits: who may use the key.</summary>
    KeyProfile,

    /// <summary>DATAKEY of a profile of the class DATASET: which new data sets get the label.</summary>
    DataSetProfile,

    /// <summary>The label of a data class, likewise.</summary>
    DataClass,

    /// <summary>The label in the jobs of a backup policy.</summary>
    BackupPolicy,
}
