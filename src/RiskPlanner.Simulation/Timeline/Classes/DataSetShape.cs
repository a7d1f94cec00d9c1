namespace RiskPlanner.Simulation.Timeline.Classes;

/// <summary>
/// What a replay looks at in a data set, each part as the number that stands for it: equal shapes differ in names, sizes, key
/// labels and volumes only. Policies are told apart by what they are, not by what they are like.
/// </summary>
/// <param name="Organisation">Its organisation.</param>
/// <param name="Array">The array that it lies on.</param>
/// <param name="Key">The role of its key; 0 in clear.</param>
/// <param name="Policies">The policies that it is under.</param>
/// <param name="ByMask">Which of those cover it by a mask, so that a cycle does not miss it; 0 where none does.</param>
/// <param name="LabelsAmongSteps">Which steps of those have its label, or a label of the same value; 0 where none has.</param>
/// <param name="VolumesAmongSteps">Which steps of those write to its volume; 0 where none does.</param>
/// <param name="Updates">When it is written.</param>
/// <param name="Uses">When it is read.</param>
/// <param name="Opens">When what is kept open is opened anew.</param>
/// <param name="Checks">When it is checked.</param>
/// <param name="Life">When it is created and deleted and comes under which label; 0 where it is there from the start to the end, under one label.</param>
/// <param name="Targets">The RPO and the RTO that its application states; 0 where it states none.</param>
/// <param name="Restored">Which label profiles and data classes give what is restored for it under its high-level qualifier; 0 where none.</param>
/// <param name="Access">Whom its application runs as, and the profile that covers it; 0 where the plan names nobody.</param>
internal readonly record struct DataSetShape(
    int Organisation, int Array, int Key, int Policies, int ByMask, int LabelsAmongSteps, int VolumesAmongSteps, int Updates, int Uses, int Opens, int Checks,
    int Life, int Targets, int Restored, int Access);
